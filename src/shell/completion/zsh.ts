import type { CommandTree, Word } from "../command-tree.ts";
import { script } from "../script.ts";
import { quoted } from "./quote.ts";
import { type FlagRow, flagRows, rowsOf } from "./rows.ts";
import { ZSH_IDS } from "./zsh-ids.ts";

/**
 * Completions for zsh. What was typed is only ever compared. _describe takes "name:about", where a backslash quotes
 * what follows, so that those of titles are doubled; all else it shows as it is.
 */
export function zshCompletion(tree: CommandTree): string {
  const rows = rowsOf(tree).map(({ trail, commands, flags, places }) => {
    const lists = [
      commands.length > 0 ? `verbs=(${described(commands)})` : "",
      flags.length > 0 ? `flags=(${flagWords(flags)})` : "",
      places.length > 0 ? `places=(${places.join(" ")})` : "",
    ];
    return `${quoted(trail)}) ${lists.filter(Boolean).join(" ")} ;;`;
  });
  return script`
#compdef career-roadmap roadmap
# career-roadmap completions for zsh. In ~/.zshrc, below compinit:
#   eval "$(career-roadmap completion zsh)"
# or in a file of a folder in $fpath (make it anew after an update):
#   career-roadmap completion zsh >~/.zfunc/_career-roadmap
# This text holds no path of a machine. Tab starts the program only to list the ids: the first time, once a day, and in
# the background when your roadmaps change.

# What may follow the words of a command.
__career_roadmap_at() {
  verbs=() flags=() places=()
  case $1 in
    ${rows.join("\n")}
  esac
  flags+=(${flagWords(flagRows(tree.common))})
}

${WALK}

${ZSH_IDS}

# Written so that it reads the same under ksharrays.
if [[ "\${funcstack[*]} " == "_career-roadmap "* ]]; then _career-roadmap "$@"
elif (( \${+functions[compdef]} )); then compdef _career-roadmap career-roadmap roadmap
else print -u2 'career-roadmap: for completions put its line below compinit in ~/.zshrc.'
fi
`.trimStart();
}

function described(words: readonly Word[]): string {
  return words.map(({ name, about }) => quoted(about === "" ? name : `${name}:${escaped(about)}`)).join(" ");
}

/** `'--role=id:role the role that is meant'` */
function flagWords(flags: readonly FlagRow[]): string {
  return flags.map(({ name, about, takes }) => quoted(`${name}=${takes} ${escaped(about)}`)).join(" ");
}

function escaped(about: string): string {
  return about.replaceAll("\\", "\\\\");
}

const WALK = script`
_career-roadmap() {
  local -a verbs flags places match mbegin mend
  local trail= takes= ended= word
  integer place=0 at
  __career_roadmap_at ''
  for (( at = 2; at < CURRENT; at++ )); do
    word=\${(Q)words[at]}
    if [[ -n $takes ]]; then takes=
    elif [[ -z $ended && $word == -- ]]; then ended=1
    elif [[ -z $ended && $word == -?* ]]; then __career_roadmap_flag "$word"
    elif (( place == 0 && \${verbs[(I)\${(b)word}:*]} + \${verbs[(Ie)$word]} )); then
      trail=\${trail:+$trail }$word
      __career_roadmap_at "$trail"
    else (( place += 1 ))
    fi
  done
  if [[ -z $takes$ended && $PREFIX == --*=* ]]; then
    __career_roadmap_flag "\${PREFIX%%=*}"
    compset -P 1 '*='
  elif [[ -z $takes$ended && $PREFIX == -* ]]; then takes=flags
  elif [[ -z $takes ]]; then __career_roadmap_place
  fi
  case $takes in
    flags) flags=("\${(@)flags/=[^ ]# /:}"); _describe -o -t options flag flags ;;
    verbs) _describe -t commands command verbs ;;
    words:*) verbs=(\${(s:,:)takes#*:}); _describe -t values value verbs ;;
    files) _files ;;
    folders) _path_files -/ ;;
    *:*) __career_roadmap_ids ;;
    *) return 1 ;;
  esac
}

# What the flag takes, in $takes.
__career_roadmap_flag() {
  local found=\${flags[(r)\${(b)1}=*]}
  takes=\${\${found#*=}%% *}
  if [[ $takes == . ]]; then takes=; fi
}

# What may stand here, in $takes: where no word is awaited any more, flags.
__career_roadmap_place() {
  if (( $#verbs )); then takes=verbs
  elif (( place < $#places )); then takes=\${places[place + 1]%...}
  elif [[ \${places[-1]-} == *... ]]; then takes=\${places[-1]%...}
  else takes=flags
  fi
}
`.trim();
