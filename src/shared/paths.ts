/** The four folders of a person. Absolute paths; nothing is created here. */
export interface Homes {
  readonly config: string;
  readonly data: string;
  readonly state: string;
  readonly cache: string;
}

export interface Surroundings {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly platform: string;
  /** The user's home folder. */
  readonly home: string;
}

const APP = "career-roadmap";

/**
 * Where a person's files live: `CAREER_ROADMAP_HOME` puts all four under one folder; else the XDG variables on every
 * system (relative values are ignored, as the XDG base directory specification asks); else the system's own places.
 * Pure: `join` and `isAbsolute` are those of the system's path rules.
 */
export function homesOf(
  { env, platform, home }: Surroundings,
  path: {
    join: (...parts: string[]) => string;
    resolve: (...parts: string[]) => string;
    isAbsolute: (p: string) => boolean;
  },
): Homes {
  const single = env.CAREER_ROADMAP_HOME;
  if (single) {
    const root = path.resolve(single);
    return {
      config: path.join(root, "config"),
      data: path.join(root, "data"),
      state: path.join(root, "state"),
      cache: path.join(root, "cache"),
    };
  }
  const local = env.LOCALAPPDATA || path.join(home, "AppData", "Local");
  const roaming = env.APPDATA || path.join(home, "AppData", "Roaming");
  const windows = platform === "win32";
  const place = (variable: string, unix: string[], win: string[]): string => {
    const given = env[variable];
    if (given && path.isAbsolute(given)) return path.join(given, APP);
    return windows ? path.join(...win) : path.join(home, ...unix, APP);
  };
  return {
    config: place("XDG_CONFIG_HOME", [".config"], [roaming, APP]),
    data: place("XDG_DATA_HOME", [".local", "share"], [local, APP, "data"]),
    state: place("XDG_STATE_HOME", [".local", "state"], [local, APP, "state"]),
    cache: place("XDG_CACHE_HOME", [".cache"], [local, APP, "cache"]),
  };
}
