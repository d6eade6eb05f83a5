import { CACHE_FOLDER } from "../cache-path.ts";
import { script } from "../script.ts";

/** How the completions for bash read the list of ids. Titles are passed over: bash cannot show them. */
export const BASH_IDS = script`
# Reads the list: lines of kind, id, title and keys, and what they were made from.
__career_roadmap_ids() {
  local folder file= text kinds=,\${takes#*:}, owner= own= old= now=0 kind id title keys
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
  # A slash and an item may follow.
  if [[ $takes == item:* && -z $owner && \${#COMPREPLY[@]} == 1 ]] && (( BASH_VERSINFO[0] >= 4 )); then compopt -o nospace; fi
}

__career_roadmap_read() {
  local key mine
  if [[ -n \${EPOCHSECONDS-} ]]; then now=$EPOCHSECONDS
  elif (( BASH_VERSINFO[0] * 100 + BASH_VERSINFO[1] >= 402 )); then printf -v now '%(%s)T' -1
  elif [[ -z \${__career_roadmap_listed-} ]]; then old=1 __career_roadmap_listed=1
  fi
  while IFS=$'\t' read -r kind id title keys; do
    case $kind in
      until) if [[ $id != *[!0-9]* ]] && (( now >= id )); then old=1; fi ;;
      from) if [[ $id -nt $file ]]; then old=1; fi ;;
      *)
        mine=
        case $kind in begun|ahead|had|choice) mine=1 ;; esac
        if [[ $kinds != *",$kind,"* ]]; then continue
        # What one has goes first, the rest only where nothing of it fits.
        elif [[ -z $mine && -n $own ]]; then continue
        elif [[ -z $owner ]]; then __career_roadmap_add "$id"
        elif [[ $id == "$owner" ]]; then for key in $keys; do __career_roadmap_add "$id/$key"; done
        fi
        if [[ -n $mine ]] && (( \${#COMPREPLY[@]} )); then own=1; fi
        ;;
    esac
  done
}
`.trim();
