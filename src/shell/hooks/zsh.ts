import { CACHE_FOLDER } from "../cache-path.ts";
import { script } from "../script.ts";

/**
 * The hook for zsh. Whatever a title holds runs nothing, put in by name or by value, with PROMPT_SUBST or without: a
 * percent sign is doubled, a backslash and a dollar have an empty %{%} behind them, which prints nothing and ends whatever
 * would begin there, and a backtick is shown as '.
 */
export const ZSH_HOOK = script`
# career-roadmap for zsh. In ~/.zshrc:
#   eval "$(career-roadmap shell-init zsh)"
# This text holds no path of a machine: it can be kept in a file and sourced instead.
#
# Before each prompt it reads the one line that career-roadmap prepares, and starts no program. It only sets
#   CAREER_ROADMAP_PROMPT     plain text, exported
#   CAREER_ROADMAP_PS1        the same, quoted for PROMPT and RPROMPT
#   CAREER_ROADMAP_PS1_COLOR  the same in colour
# all empty where there is nothing to say. To show it, below that line:
#   setopt prompt_subst; RPROMPT='$CAREER_ROADMAP_PS1'
# In starship.toml: [env_var.CAREER_ROADMAP_PROMPT]
# In ~/.p10k.zsh:   add career_roadmap to the elements of a prompt, and
#   prompt_career_roadmap() { [[ -z $CAREER_ROADMAP_PS1 ]] || p10k segment -t "$CAREER_ROADMAP_PS1"; }
# In tmux.conf:     set -g status-right "#(career-roadmap prompt | sed 's/[#]/&&/g')"
# What it says:     career-roadmap config set prompt '{role} {percent}'

zmodload zsh/datetime
autoload -Uz add-zsh-hook

__career_roadmap_prompt() {
  local bang=
  [[ -o promptbang ]] && bang=1
  emulate -L zsh
  local folder file= line= expires=0 plain= styled= REPLY=
  ${CACHE_FOLDER}
  case \${CAREER_ROADMAP_ROLE-}/\${CAREER_ROADMAP_HOURS-} in
    /) file=$folder/prompt ;;
    *[^A-Za-z0-9.,/\ -]*|*/*/*) ;;
    *) file=$folder/prompt.\${CAREER_ROADMAP_ROLE-}.\${CAREER_ROADMAP_HOURS-} ;;
  esac
  if [[ -z $folder || -n \${CAREER_ROADMAP_TODAY-} ]]; then file=; fi
  if [[ -n $file && -r $file ]]; then line=$(<$file); fi
  if [[ $line == <->$'\t'*$'\t'* ]]; then
    expires=\${line%%$'\t'*} styled=\${line##*$'\t'} plain=\${line#*$'\t'}
    plain=\${plain%%$'\t'*}
  fi
  if [[ $bang$line != "$__career_roadmap_line" ]]; then
    __career_roadmap_line=$bang$line
    CAREER_ROADMAP_PROMPT=$plain
    __career_roadmap_quote "$plain" "$bang"
    CAREER_ROADMAP_PS1=$REPLY
    __career_roadmap_quote "$styled" "$bang"
    CAREER_ROADMAP_PS1_COLOR=$REPLY
  fi
  if [[ -n $file ]] && (( EPOCHSECONDS >= expires && EPOCHSECONDS - __career_roadmap_tried >= 60 )); then
    __career_roadmap_tried=$EPOCHSECONDS
    if (( $+commands[career-roadmap] )); then
      ( command career-roadmap prompt </dev/null >/dev/null 2>&1 &! )
    fi
  fi
}

# The text for PROMPT, in REPLY: escapes of colour are marked as taking no room.
__career_roadmap_quote() {
  emulate -L zsh -o extendedglob
  local text=$1 end='%{%}' backslash='\' dollar='$' backtick='\`' quote="'" match mbegin mend
  text=\${text//\%/%%}
  text=\${text//"$backslash"/$backslash$end}
  text=\${text//"$dollar"/$dollar$end}
  text=\${text//"$backtick"/$quote}
  if [[ -n $2 ]]; then text=\${text//'!'/!!}; fi
  REPLY=\${text//(#b)($'\e['[0-9;]#m)/%\{$match[1]%\}}
}

typeset -gx CAREER_ROADMAP_PROMPT=
typeset -g CAREER_ROADMAP_PS1= CAREER_ROADMAP_PS1_COLOR= __career_roadmap_line=
typeset -gi __career_roadmap_tried=0
add-zsh-hook precmd __career_roadmap_prompt
`.trimStart();
