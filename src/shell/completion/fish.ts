import type { CommandTree, Word } from "../command-tree.ts";
import { script } from "../script.ts";
import { FISH_IDS } from "./fish-ids.ts";
import { fishQuoted } from "./quote.ts";
import { type FlagRow, flagRows, rowsOf } from "./rows.ts";

/**
 * Completions for fish. What was typed is only ever compared, and fish shows what a function prints as it is. The
 * builtin `path` tells how old the list of ids is from 3.5 on; an older fish makes it anew once a shell.
 */
export function fishCompletion(tree: CommandTree): string {
  const rows = rowsOf(tree).map(({ trail, commands, flags, places }) => {
    const lists = [
      commands.length > 0 ? `    set verbs ${described(commands)}` : "",
      flags.length > 0 ? `    set flags ${flagWords(flags)}` : "",
      places.length > 0 ? `    set places ${places.join(" ")}` : "",
    ];
    return [`case ${fishQuoted(trail)}`, ...lists.filter(Boolean)].join("\n");
  });
  return script`
# career-roadmap completions for fish. In ~/.config/fish/config.fish:
#   career-roadmap completion fish | source
# or in files that fish finds by itself (make them anew after an update):
#   cd ~/.config/fish/completions
#   career-roadmap completion fish >career-roadmap.fish && ln -s career-roadmap.fish roadmap.fish
# This text holds no path of a machine. Tab starts the program only to list the ids: the first time, once a day, and in
# the background when your roadmaps change.

# What may follow the words of a command, in the lists of the function that asks.
function __career_roadmap_at --no-scope-shadowing
    set verbs
    set flags
    set places
    switch "$argv[1]"
        ${rows.join("\n")}
    end
    set -a flags ${flagWords(flagRows(tree.common))}
end

${WALK}

${FISH_IDS}

for name in career-roadmap roadmap
    complete -c $name -e
    complete -c $name -f -a '(__career_roadmap_offer)'
    complete -c $name -n '__career_roadmap_takes_files' -F
end
`.trimStart();
}

function described(words: readonly Word[]): string {
  return words.map(({ name, about }) => (about === "" ? name : `${name}\\t${fishQuoted(about)}`)).join(" ");
}

/** `'--role=id:role the role that is meant'` */
function flagWords(flags: readonly FlagRow[]): string {
  return flags.map(({ name, about, takes }) => fishQuoted(`${name}=${takes} ${about}`)).join(" ");
}

const WALK = script`
# Reads the command line up to the cursor. Sets what can stand there, $takes, in the function that asks, with $before as
# what is not to be looked at and $current as the rest.
function __career_roadmap_walk --no-scope-shadowing
    set -l trail
    set -l ended
    set -l place 1
    set -l at
    set takes
    set before
    set current (commandline -ct | string replace -r '^[\'"]' '')
    __career_roadmap_at ''
    for word in (commandline -opc)[2..]
        if test -n "$takes"
            set takes
        else if test -z "$ended"; and string match -q -- -- "$word"
            set ended 1
        else if test -z "$ended"; and string match -q -- '-?*' "$word"
            set takes (__career_roadmap_flag "$word" $flags)
        else if test $place = 1; and contains -- "$word" (string replace -r '\t.*' '' -- $verbs)
            set trail (string join ' ' -- $trail $word)
            __career_roadmap_at "$trail"
        else
            set place (math $place + 1)
        end
    end
    if test -n "$takes"
        return
    else if test -z "$ended"; and string match -q -- '--*=*' "$current"
        set takes (__career_roadmap_flag (string replace -r '=.*' '' -- "$current") $flags)
        set before (string match -r '^[^=]*=' -- "$current")
        set current (string replace -r '^[^=]*=' '' -- "$current")
    else if test -z "$ended"; and string match -q -- '-*' "$current"
        set takes flags
    else if set -q verbs[1]
        set takes verbs
    else if set -q places[$place]
        set takes (string replace ... '' -- $places[$place])
    else if string match -q -- '*...' "$places[-1]"
        set takes (string replace ... '' -- $places[-1])
    else
        set takes flags
    end
end

# What a flag takes, out of the flags behind it. No word that was typed is given to test: it reads -n as an operator.
function __career_roadmap_flag
    for flag in $argv[2..]
        string match -qr '^(?<name>[^=]*)=(?<spec>\S*)' -- $flag
        if string match -q -- "$name" "$argv[1]"; and test "$spec" != .
            echo $spec
            return
        end
    end
end

# What can stand at the cursor, one a line, with what it is behind a tab. The names are those that the walk sets.
function __career_roadmap_offer --argument-names verbs flags places takes before current
    __career_roadmap_walk
    switch "$takes"
        case flags
            string replace -r '=\S+ ' '\t' -- $flags
        case verbs
            printf '%s\n' $verbs
        case 'words:*'
            printf '%s\n' "$before"(string split , -- (string replace 'words:' '' -- $takes))
        case folders
            for folder in (__fish_complete_directories "$current" '')
                printf '%s\n' "$before"$folder
            end
        case 'id:*' 'list:*' 'item:*'
            __career_roadmap_ids
    end
end

function __career_roadmap_takes_files --argument-names verbs flags places takes before current
    __career_roadmap_walk
    test "$takes" = files
end
`.trim();
