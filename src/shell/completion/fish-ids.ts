import { CACHE_FOLDER_FISH } from "../cache-path.ts";
import { script } from "../script.ts";

/** How the completions for fish read the list of ids, with titles as what each is. */
export const FISH_IDS = script`
# Offers ids of the list: lines of kind, id, title and keys, and what they were made from.
function __career_roadmap_ids --no-scope-shadowing
    set -l folder
    set -l lines
    set -l rows
    ${CACHE_FOLDER_FISH}
    set -l file $folder/ids
    if test -f "$file"; and test -r "$file"
        set lines (string match -- '*' <$file)
        if __career_roadmap_is_old $file $lines; and type -q career-roadmap
            command career-roadmap completion ids </dev/null >/dev/null 2>&1 &
            disown
        end
    else if type -q career-roadmap
        set lines (command career-roadmap completion ids </dev/null 2>/dev/null)
    end
    set -l kinds (string replace -r '^.*:' '' -- $takes | string replace -a , '|')
    if string match -q -- 'item:*/*' "$takes$current"
        set before (string match -r '^[^/]*' -- "$current")
        set rows (string match -r "^(?:$kinds)\t"(string escape --style=regex -- "$before")'\t.*' -- $lines)
        set rows (string split -n ' ' -- (string replace -r '^.*\t' '' -- "$rows[1]"))
        set before "$before/"
    else
        set -l word (string replace -r '^.*,' '' -- "$current")
        # What one has goes first, the rest only where nothing of it fits.
        set -l own (string match -r '^(?:(?:begun|ahead|had|choice)\|?)+' -- $kinds | string trim -r -c '|')
        if test -n "$own"
            set rows (string replace -rf "^(?:$own)\t([^\t]*\t[^\t]*)\t.*" '$1' -- $lines)
            if not string match -qr '^'(string escape --style=regex -- "$word") -- $rows
                set rows
            end
        end
        if not set -q rows[1]
            set rows (string replace -rf "^(?:$kinds)\t([^\t]*\t[^\t]*)\t.*" '$1' -- $lines)
        end
        if string match -q 'list:*' -- $takes
            set before "$before"(string match -r '^(?:.*,)?' -- "$current")
        end
    end
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
        test $source -nt $file 2>/dev/null; and return 0 # not known before 3.6
    end
    return 1
end
`.trim();
