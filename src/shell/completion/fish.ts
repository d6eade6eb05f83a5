import { CACHE_FOLDER_FISH } from "../cache-path.ts";
import type { CommandTree, Word } from "../command-tree.ts";
import { script } from "../script.ts";
import { fishQuoted } from "./quote.ts";
import { type FlagRow, flagRows, rowsOf } from "./rows.ts";

/**
 * Completions for fish. What was typed is only ever compared, and fish shows what a function prints as it is. The builtin
 * `path`, which tells how old the list of ids is, is there from 3.5 on; an older fish makes the list anew once a shell.
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
${IDS}
for name in career-roadmap roadmap
    complete -c $name -e
    complete -c $name -f -a '(__career_roadmap_offer)'
    complete -c $name -n '__career_roadmap_takes_files' -F
end
`.trimStart();
}

function described(words: readonly Word[]): string {
  return words.map(({ name, about }) => fishQuoted(about === "" ? name : `${name}\t${about}`)).join(" ");
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
        else if test -z "$ended"; and test "$word" = --
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

# What a flag takes, out of the flags behind it.
function __career_roadmap_flag
    for flag in $argv[2..]
        string match -qr '^(?<name>[^=]*)=(?<spec>\S*)' -- $flag
        if test "$name" = "$argv[1]" -a $spec != .
            echo $spec
            return
        end
    end
end

# What can stand at the cursor, one a line, with what it is behind a tab.
function __career_roadmap_offer
    set -l verbs
    set -l flags
    set -l places
    set -l takes
    set -l before
    set -l current
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

function __career_roadmap_takes_files
    set -l verbs
    set -l flags
    set -l places
    set -l takes
    set -l before
    set -l current
    __career_roadmap_walk
    test "$takes" = files
end
`.trim();

const IDS = script`
# Offers ids of the list: lines of kind, id, title and keys, and what they were made from.
function __career_roadmap_ids --no-scope-shadowing
    set -l folder
    set -l lines
    set -l rows
    ${CACHE_FOLDER_FISH}
    set -l file $folder/ids
    if test -n "$file" -a -f "$file" -a -r "$file"
        set lines (string match -- '*' <$file)
        if __career_roadmap_is_old $file $lines; and type -q career-roadmap
            command career-roadmap completion ids </dev/null >/dev/null 2>&1 &
            disown
        end
    else if type -q career-roadmap
        set lines (command career-roadmap completion ids </dev/null 2>/dev/null)
    end
    set -l kinds (string replace -r '^.*:' '' -- $takes | string replace -a , '|')
    switch $takes
        case 'list:*'
            set before "$before"(string match -r '^(?:.*,)?' -- "$current")
        case 'item:*'
            if string match -q -- '*/*' "$current"
                set -l owner (string replace -r '/.*' '' -- "$current")
                set rows (string match -r "^(?:$kinds)\t"(string escape --style=regex -- "$owner")'\t.*' -- $lines)
                set rows (string split -n ' ' -- (string replace -r '^.*\t' '' -- $rows[1]))
                set before $owner/
            end
    end
    set -q rows[1]; or set rows (string replace -rf "^(?:$kinds)\t([^\t]*\t[^\t]*)\t.*" '$1' -- $lines)
    set -q rows[1]; and printf '%s\n' "$before"$rows
end

# Whether the list is a day old, or older than what it was made from.
function __career_roadmap_is_old --argument-names file
    if not builtin -q path
        set -q __career_roadmap_listed; and return 1
        set -g __career_roadmap_listed 1
        return 0
    end
    test (path mtime -R -- $file) -ge 86400; and return 0
    for source in (string replace -rf '^from\t' '' -- $argv[2..])
        test $source -nt $file; and return 0
    end
    return 1
end
`.trim();
