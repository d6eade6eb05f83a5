import { CACHE_FOLDER } from "../cache-path.ts";
import { script } from "../script.ts";

/**
 * The hook for bash, from 3.2 on. PROMPT_COMMAND is added to, whether it is a text or, from 5.1 on, a list; the exit
 * status of what ran before is passed on.
 * Whatever a title holds runs nothing: put in by name, PS1 does not look into a variable's value; put in by value, a
 * backslash and a dollar have two marks behind them that take no room on the screen and end whatever would begin there
 * (\001 \002, readline's own), and a backtick is shown as '.
 */
export const BASH_HOOK = script`
# career-roadmap for bash. In ~/.bashrc, above starship where you use it:
#   eval "$(career-roadmap shell-init bash)"
# This text holds no path of a machine: it can be kept in a file and sourced instead.
#
# Before each prompt it reads the one line that career-roadmap prepares, and starts no program. It only sets
#   CAREER_ROADMAP_PROMPT     plain text, exported
#   CAREER_ROADMAP_PS1        the same, quoted for PS1
#   CAREER_ROADMAP_PS1_COLOR  the same in colour
# all empty where there is nothing to say. To show it, below that line:
#   PS1='\${CAREER_ROADMAP_PS1:+$CAREER_ROADMAP_PS1 }'$PS1
# In starship.toml: [env_var.CAREER_ROADMAP_PROMPT]
# In tmux.conf:     set -g status-right "#(career-roadmap prompt | sed 's/[#]/&&/g')"
# What it says:     career-roadmap config set prompt '{role} {percent}'

__career_roadmap_prompt() {
  local status=$? folder file= now expires= plain= styled= rest= REPLY
  ${CACHE_FOLDER}
  case \${CAREER_ROADMAP_ROLE-}/\${CAREER_ROADMAP_HOURS-} in
    /) file=$folder/prompt ;;
    *[!A-Za-z0-9.,/\ -]* | */*/*) ;;
    *) file=$folder/prompt.\${CAREER_ROADMAP_ROLE-}.\${CAREER_ROADMAP_HOURS-} ;;
  esac
  if [[ -z $folder || -n \${CAREER_ROADMAP_TODAY-} ]]; then file=; fi
  if [[ -n $file && -r $file ]]; then
    IFS=$'\t' read -r expires plain styled rest 2>/dev/null <"$file" || expires=
  fi
  case $expires in '' | *[!0-9]*) expires=0 plain= styled= ;; esac
  if [[ $plain$'\t'$styled != "$__career_roadmap_line" ]]; then
    __career_roadmap_line=$plain$'\t'$styled
    CAREER_ROADMAP_PROMPT=$plain
    __career_roadmap_quote "$plain"
    CAREER_ROADMAP_PS1=$REPLY
    __career_roadmap_quote "$styled"
    CAREER_ROADMAP_PS1_COLOR=$REPLY
  fi
  if [[ -n \${EPOCHSECONDS-} ]]; then now=$EPOCHSECONDS
  elif (( BASH_VERSINFO[0] * 100 + BASH_VERSINFO[1] >= 402 )); then printf -v now '%(%s)T' -1
  else now=$(( __career_roadmap_zero + SECONDS ))
  fi
  if [[ -n $file ]] && (( now >= expires && now - \${__career_roadmap_tried:-0} >= 60 )); then
    __career_roadmap_tried=$now
    if type -P career-roadmap >/dev/null; then
      ( trap '' HUP; command career-roadmap prompt </dev/null >/dev/null 2>&1 & )
    fi
  fi
  return "$status"
}

# The text for PS1, in REPLY: escapes of colour are marked as taking no room.
__career_roadmap_quote() {
  local text=$1 mark=$'\001\002' backslash='\' dollar='$' backtick='\`' quote="'" escape=$'\033' part
  case $text in *["$backslash$dollar$backtick"]*)
    text=\${text//"$backslash"/$backslash$mark}
    text=\${text//"$dollar"/$dollar$mark}
    text=\${text//"$backtick"/$quote}
  esac
  REPLY=
  while [[ $text == *"$escape["*m* ]]; do
    part=\${text%%"$escape["*}
    text=\${text#*"$escape["}
    REPLY=$REPLY$part$'\001'$escape[\${text%%m*}m$'\002'
    text=\${text#*m}
  done
  REPLY=$REPLY$text
}

CAREER_ROADMAP_PROMPT= CAREER_ROADMAP_PS1= CAREER_ROADMAP_PS1_COLOR= && export CAREER_ROADMAP_PROMPT
__career_roadmap_line=$'\t'

# Before 4.2 bash has no clock of its own: it is asked for once, here.
if (( BASH_VERSINFO[0] * 100 + BASH_VERSINFO[1] < 402 )); then
  __career_roadmap_zero=$(( $(command date +%s) - SECONDS ))
fi
case " \${PROMPT_COMMAND[*]-} " in
  *__career_roadmap_prompt*) ;;
  *)
    if (( BASH_VERSINFO[0] * 100 + BASH_VERSINFO[1] >= 501 )) &&
      [[ $(declare -p PROMPT_COMMAND 2>/dev/null) == 'declare -a'* ]]; then
      PROMPT_COMMAND+=(__career_roadmap_prompt)
    else
      PROMPT_COMMAND=\${PROMPT_COMMAND:+$PROMPT_COMMAND$'\n'}__career_roadmap_prompt
    fi
    ;;
esac
`.trimStart();
