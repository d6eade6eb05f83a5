import type { Topic } from "./topic.ts";

export const FILES_TOPIC: Topic = {
  brief: "where your files live, and which to keep",
  blocks: [
    { text: "Everything is plain text in four folders of yours, private to you. Nothing is sent anywhere." },
    {
      title: "Config, made for your dotfiles",
      rows: [
        { term: "Folder", text: "$XDG_CONFIG_HOME/career-roadmap, else ~/.config/career-roadmap" },
        { term: "config.yaml", text: "your profile: role, hours a week, start, days off, preferences" },
        { term: "hooks/", text: "programs of yours that hear of changes: career-roadmap help scripting" },
        { term: "roadmaps/", text: "roadmaps of your own; one with the id of a built-in one takes its place" },
      ],
    },
    {
      title: "Data, safe to sync between machines",
      rows: [
        { term: "Folder", text: "$XDG_DATA_HOME/career-roadmap, else ~/.local/share/career-roadmap" },
        {
          term: "progress/",
          text: "your progress log: one file a machine, one event a line. Git, Syncthing and Dropbox can carry it without a conflict.",
        },
      ],
    },
    {
      title: "State and cache, not to be synced",
      rows: [
        {
          term: "State",
          text: "$XDG_STATE_HOME/career-roadmap, else ~/.local/state/career-roadmap: this machine's id",
        },
        { term: "Cache", text: "$XDG_CACHE_HOME/career-roadmap, else ~/.cache/career-roadmap: safe to delete" },
      ],
    },
    {
      title: "To move them",
      rows: [
        { term: "CAREER_ROADMAP_HOME", text: "one folder for all four: config, data, state, cache" },
        { term: "--data-dir DIR", text: "keep progress elsewhere" },
        { term: "--config FILE", text: "use another profile" },
        { term: "--roadmaps DIR", text: "read more roadmaps" },
      ],
    },
    { text: "On Windows they stand under %APPDATA% and %LOCALAPPDATA%, unless the XDG variables are set." },
  ],
};
