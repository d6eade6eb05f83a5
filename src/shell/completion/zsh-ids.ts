import { CACHE_FOLDER } from "../cache-path.ts";
import { script } from "../script.ts";

/** How the completions for zsh read the list of ids, with titles as what each is. */
export const ZSH_IDS = script`
# Offers ids of the list: lines of kind, id, title and keys, and what they were made from.
__career_roadmap_ids() {
  local folder file= kind old= found=1 owned=0
  local -a lines rows how
  ${CACHE_FOLDER}
  if [[ -n $folder ]]; then file=$folder/ids; fi
  if [[ -f $file && -r $file ]]; then
    lines=("\${(@f)$(<$file)}")
    __career_roadmap_is_old && old=1
    if [[ -n $old ]] && (( $+commands[career-roadmap] )); then
      command career-roadmap completion ids </dev/null >/dev/null 2>&1 &!
    fi
  elif (( $+commands[career-roadmap] )); then
    lines=("\${(@f)$(command career-roadmap completion ids </dev/null 2>/dev/null)}")
  fi
  case $takes in
    list:*)
      compset -P '*,'
      # A comma takes the blank's place; inside quotes zsh ends the word by itself.
      if [[ -z $compstate[quote] ]]; then how=(-S ' ' -r ','); fi
      ;;
    item:*)
      if [[ $PREFIX == */* ]]; then
        rows=(\${(M)lines:#(\${(~j:|:)\${(s:,:)takes#*:}})$'\t'\${(b)PREFIX%%/*}$'\t'*})
        rows=(\${=rows[1]##*$'\t'})
        compset -P 1 '*/'
        _describe -t items item rows
        return
      fi
      # A slash takes the blank's place.
      if [[ -z $compstate[quote] ]]; then how=(-S ' ' -r '/'); fi
      ;;
  esac
  for kind in \${(s:,:)takes#*:}; do
    # What one has goes first, the rest only where nothing of it fits.
    if [[ $kind != (begun|ahead|had|choice) ]] && (( owned )); then break; fi
    rows=(\${(M)lines:#$kind$'\t'*})
    rows=("\${(@)\${(@)rows#*$'\t'}%$'\t'*}")
    rows=("\${(@)rows//\\/\\\\}")
    rows=("\${(@)rows/$'\t'/:}")
    _describe -t \${kind}s $kind rows $how && found=0
    if [[ $kind == (begun|ahead|had|choice) ]] && (( ! found )); then owned=1; fi
  done
  return found
}

# Whether the list is a day old, or older than what it was made from.
__career_roadmap_is_old() {
  local line until=\${\${(M)lines:#until$'\t'*}#*$'\t'}
  zmodload -F zsh/datetime p:EPOCHSECONDS
  if [[ $until == <-> ]] && (( EPOCHSECONDS >= until )); then return 0; fi
  for line in \${(M)lines:#from$'\t'*}; do
    if [[ \${line#*$'\t'} -nt $file ]]; then return 0; fi
  done
  return 1
}
`.trim();
