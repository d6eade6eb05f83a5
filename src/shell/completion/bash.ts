import type { CommandTree } from "../command-tree.ts";
import { script } from "../script.ts";
import { BASH_IDS } from "./bash-ids.ts";
import { quoted } from "./quote.ts";
import { type FlagRow, flagRows, rowsOf } from "./rows.ts";

/**
 * Completions for bash, from 3.2 on, with or without the bash-completion package. What was typed is only ever
 * compared, and titles are never looked at. Before 4.0 bash cannot be told when to complete files, so that it does
 * wherever nothing else fits; before 4.2 it has no clock, and the list of ids is made anew once a shell.
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

${BASH_IDS}

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

# What the flag takes, in $takes.
__career_roadmap_flag() {
  local word
  takes=
  for word in $flags; do
    if [[ \${word%%=*} == "$1" && $word != *=. ]]; then takes=\${word#*=}; fi
  done
}

# What may stand here, in $takes: where no word is awaited any more, flags.
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
