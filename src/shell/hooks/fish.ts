import { CACHE_FOLDER_FISH } from "../cache-path.ts";
import { script } from "../script.ts";

/**
 * The hook for fish, which interprets nothing in what a prompt prints. fish has no clock, but from 3.5 on its builtin
 * `path` tells when a file changed, and how long ago that was.
 */
export const FISH_HOOK = script`
# career-roadmap for fish. In ~/.config/fish/config.fish:
#   status is-interactive; and career-roadmap shell-init fish | source
# This text holds no path of a machine: it can be kept in a file and sourced instead.
#
# Before each prompt it reads the one line that career-roadmap prepares, and starts no program. It only sets
#   CAREER_ROADMAP_PROMPT     plain text, exported
#   CAREER_ROADMAP_PS1        the same
#   CAREER_ROADMAP_PS1_COLOR  the same in colour
# all empty where there is nothing to say. To show it, below that line:
#   function fish_right_prompt; printf '%s' $CAREER_ROADMAP_PS1_COLOR; end
# In starship.toml: [env_var.CAREER_ROADMAP_PROMPT]
# In tmux.conf:     set -g status-right "#(career-roadmap prompt | sed 's/[#]/&&/g')"
# What it says:     career-roadmap config set prompt '{role} {percent}'

function __career_roadmap_prompt --on-event fish_prompt
    set -l folder
    ${CACHE_FOLDER_FISH}
    set -l file $folder/prompt
    if test -n "$file"; and test -n "$CAREER_ROADMAP_ROLE$CAREER_ROADMAP_HOURS$CAREER_ROADMAP_TODAY"
        set file "$folder/prompt.$CAREER_ROADMAP_ROLE.$CAREER_ROADMAP_HOURS"
        string match -qr '[^A-Za-z0-9., -]' -- "$CAREER_ROADMAP_ROLE$CAREER_ROADMAP_HOURS"; and set file
        test -n "$CAREER_ROADMAP_TODAY"; and set file
    end
    test -r "$file"; and read -l -d \t expires plain styled <$file
    if test "$expires $plain $styled" != "$__career_roadmap_line"
        set -g __career_roadmap_line "$expires $plain $styled"
        string match -qr '^[0-9]+$' -- "$expires"; or set -e expires plain styled
        set -gx CAREER_ROADMAP_PROMPT "$plain"
        set -g CAREER_ROADMAP_PS1 "$plain"
        set -g CAREER_ROADMAP_PS1_COLOR "$styled"
        set -g __career_roadmap_until (math 0$expires - (__career_roadmap_now) + (__career_roadmap_reading))
    end
    if test -n "$__career_roadmap_clock"
        read -l reading rest <$__career_roadmap_clock; and test $reading -lt $__career_roadmap_until; and return
    else if test -n "$expires"
        $__career_roadmap_path mtime -R $file | read -l reading
        and test $reading -lt $__career_roadmap_until; and return
    end
    test -n "$file"; and __career_roadmap_refresh
end

# fish has no clock: it is told by the root folder's last change, which takes a while. To see how time goes by, what
# else goes forward is read: how long Linux is up, elsewhere how old the line's file is.
function __career_roadmap_now
    math ($__career_roadmap_path mtime /) + ($__career_roadmap_path mtime -R /)
end
function __career_roadmap_reading --no-scope-shadowing
    if test -n "$__career_roadmap_clock"
        read -l reading rest <$__career_roadmap_clock
        echo $reading
    else
        $__career_roadmap_path mtime -R "$file" 2>/dev/null; or echo 0
    end
end

# In the background, once a minute at most.
function __career_roadmap_refresh
    set -l now (__career_roadmap_now)
    test $now -ge $__career_roadmap_tried; or return
    set -g __career_roadmap_tried (math $now + 60)
    command -q career-roadmap; or return
    command career-roadmap prompt </dev/null >/dev/null 2>&1 &
    disown 2>/dev/null
end

set -g __career_roadmap_tried 0
set -g __career_roadmap_line '  '
set -g __career_roadmap_until 0
set -g __career_roadmap_clock
test -r /proc/uptime; and set __career_roadmap_clock /proc/uptime
set -gx CAREER_ROADMAP_PROMPT ''
set -g CAREER_ROADMAP_PS1 ''
set -g CAREER_ROADMAP_PS1_COLOR ''
set -g __career_roadmap_path path
if not builtin -q path
    # Before fish 3.5 nothing tells how old a file is: the line is taken as it is, and prepared once for each shell.
    set -g __career_roadmap_path __career_roadmap_ageless
    function __career_roadmap_ageless
        echo 0
    end
    __career_roadmap_refresh
end
`.trimStart();
