import { CACHE_FOLDER } from "../cache-path.ts";
import type { CommandTree } from "../command-tree.ts";
import { script } from "../script.ts";
import { quoted } from "./quote.ts";
import { type FlagRow, flagRows, rowsOf } from "./rows.ts";

/**
 * Completions for bash, from 3.2 on, with or without the bash-completion package. What was typed is only ever compared, and
 * titles are never looked at. Before 4.0 bash cannot be told when to complete files, so that it does wherever nothing else
 * fits; before 4.2 it has no clock, and the list of ids is made anew once a shell.
 */
export function bashCompletion(tree: CommandTree): string {
  const common = flagWords(flagRows(tree.common));
  const rows = rowsOf(tree).map(({ trail, commands, flags, places }) => {
    const lists = {
      verbs: commands.map(({ name }) => name).join(" "),
      flags: flagWords(flags),
      places: places.join(" "),
    };
    const set = Object.entries(lists).filter(([, words]) => words !== "");
    return `${quoted(trail)}) ${set.map(([name, words]) => `${name}=${quoted(words)}`).join(" ")} ;;`;
  });
  return script`
# career-roadmap completions for bash. In ~/.bashrc:
#   eval "$(career-roadmap completion bash)"
# or, with the bash-completion package, in files that it finds by itself (make them anew after an update):
#   cd ~/.local/share/bash-completion/completions
#   career-roadmap completion bash >career-roadmap && ln -s career-roadmap roadmap
# This text holds no path of a machine. Tab starts the program only to list the ids: the first time, once a day, and in
# the background when your roadmaps change.

# What may follow the words of a command.
__career_roadmap_at() {
  verbs= flags= places=
  case $1 in
    ${rows.join("\n")}
  esac
  flags="$flags ${common}"
}

${WALK}
${IDS}
if (( BASH_VERSINFO[0] >= 4 )); then complete -F _career_roadmap career-roadmap roadmap
else complete -o default -F _career_roadmap career-roadmap roadmap
fi
`.trimStart();
}

/** `--role=id:role --edit=.` */
function flagWords(flags: readonly FlagRow[]): string {
  return flags.map(({ name, takes }) => `${name}=${takes}`).join(" ");
}

const WALK = script`
_career_roadmap() {
  local IFS=$' \t\n' current=\${2-} verbs= flags= places= trail= place=0 takes= ended= before= at word
  COMPREPLY=()
  __career_roadmap_at ''
  for (( at = 1; at < COMP_CWORD; at++ )); do
    word=\${COMP_WORDS[at]}
    if [[ -n $takes ]]; then
      # The = of --role=ml is a word of its own.
      if [[ $word != '=' ]]; then takes=; fi
    elif [[ -z $ended && $word == -- ]]; then ended=1
    elif [[ -z $ended && $word == -?* ]]; then __career_roadmap_flag "$word"
    elif [[ $place == 0 && " $verbs " == *" $word "* ]]; then
      trail=\${trail:+$trail }$word
      __career_roadmap_at "$trail"
    else place=$(( place + 1 ))
    fi
  done
  if [[ $current == '=' ]]; then current=; fi
  if [[ -z $takes$ended && $current == --*=* ]]; then
    __career_roadmap_flag "\${current%%=*}"
    before=\${current%%=*}=
    current=\${current#*=}
  elif [[ -z $takes$ended && $current == -* ]]; then takes=flags
  elif [[ -z $takes ]]; then __career_roadmap_place
  fi
  case $takes in
    flags) for word in $flags; do __career_roadmap_add "\${word%%=*}"; done ;;
    verbs) for word in $verbs; do __career_roadmap_add "$word"; done ;;
    words:*) takes=\${takes#*:}; for word in \${takes//,/ }; do __career_roadmap_add "$word"; done ;;
    files) if (( BASH_VERSINFO[0] >= 4 )); then compopt -o default; fi ;;
    folders) if (( BASH_VERSINFO[0] >= 4 )); then compopt -o dirnames; fi ;;
    *:*) __career_roadmap_ids ;;
  esac
}

# What the flag takes, in \$takes.
__career_roadmap_flag() {
  local word
  takes=
  for word in $flags; do
    if [[ \${word%%=*} == "$1" && $word != *=. ]]; then takes=\${word#*=}; fi
  done
}

# What may stand here, in \$takes: where no word is awaited any more, flags.
__career_roadmap_place() {
  local at=0 word
  if [[ -n $verbs ]]; then takes=verbs; return; fi
  for word in $places; do
    if [[ $at == "$place" || $word == *... ]]; then takes=\${word%...}; return; fi
    at=$(( at + 1 ))
  done
  takes=flags
}

__career_roadmap_add() {
  if [[ $1 == "$current"* ]]; then COMPREPLY+=("$before$1"); fi
}
`.trim();

const IDS = script`
# Reads the list: lines of kind, id, title and keys, and what they were made from.
__career_roadmap_ids() {
  local folder file= text kinds=,\${takes#*:}, owner= old= now=0 kind id title keys
  ${CACHE_FOLDER}
  if [[ -n $folder ]]; then file=$folder/ids; fi
  case $takes in
    list:*) if [[ $current == *,* ]]; then before=$before\${current%,*},; current=\${current##*,}; fi ;;
    item:*) if [[ $current == */* ]]; then owner=\${current%%/*}; fi ;;
  esac
  if [[ -n $file && -f $file && -r $file ]]; then
    __career_roadmap_read <"$file"
    if [[ -n $old ]] && type -P career-roadmap >/dev/null; then
      ( trap '' HUP; command career-roadmap completion ids </dev/null >/dev/null 2>&1 & )
    fi
  elif type -P career-roadmap >/dev/null; then
    text=$(command career-roadmap completion ids </dev/null 2>/dev/null)
    __career_roadmap_read <<<"$text"
  fi
}

__career_roadmap_read() {
  local key
  if [[ -n \${EPOCHSECONDS-} ]]; then now=$EPOCHSECONDS
  elif (( BASH_VERSINFO[0] * 100 + BASH_VERSINFO[1] >= 402 )); then printf -v now '%(%s)T' -1
  elif [[ -z \${__career_roadmap_listed-} ]]; then old=1 __career_roadmap_listed=1
  fi
  while IFS=$'\t' read -r kind id title keys; do
    case $kind in
      until) if [[ $id != *[!0-9]* ]] && (( now >= id )); then old=1; fi ;;
      from) if [[ $id -nt $file ]]; then old=1; fi ;;
      *)
        if [[ $kinds != *",$kind,"* ]]; then continue
        elif [[ -z $owner ]]; then __career_roadmap_add "$id"
        elif [[ $id == "$owner" ]]; then for key in $keys; do __career_roadmap_add "$id/$key"; done
        fi
        ;;
    esac
  done
}
`.trim();
