import { script } from "./script.ts";

/** Puts our cache folder into `folder`, "" where there is none: the rules of shared/paths.ts, for bash and zsh. */
export const CACHE_FOLDER = script`
if [[ -n \${CAREER_ROADMAP_HOME-} ]]; then folder=$CAREER_ROADMAP_HOME/cache
elif [[ \${XDG_CACHE_HOME-} == /* ]]; then folder=$XDG_CACHE_HOME/career-roadmap
elif [[ \${HOME-} == /* ]]; then folder=$HOME/.cache/career-roadmap
else folder=
fi
`.trim();

/** The same for fish. */
export const CACHE_FOLDER_FISH = script`
if test -n "$CAREER_ROADMAP_HOME"
    set folder $CAREER_ROADMAP_HOME/cache
else if string match -q '/*' -- "$XDG_CACHE_HOME"
    set folder $XDG_CACHE_HOME/career-roadmap
else if string match -q '/*' -- "$HOME"
    set folder $HOME/.cache/career-roadmap
else
    set folder
end
`.trim();
