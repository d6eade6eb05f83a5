/** Words of a question that say nothing about what it is about. */
const SMALL = new Set(
  (
    "a about after all am an and any anybody anything are as at be because been before best by can could did do does else " +
    "ever every first for from get go good had has have having hers his how i if in into is it its just know like make many " +
    "may me mean mine most much must my necessary need needed needs no not of on one only or our out really right shall " +
    "should so some something still take than that the their them then there these they thing this to too up until us use " +
    "want was way we well were what when where whether which who why will with without would yes yet you your"
  ).split(" "),
);

/** The words that a question is about; all of them where there is no other. In lower case, without what ends a sentence. */
export function wordsThatSay(text: string): string[] {
  const words = text
    .toLowerCase()
    .split(/\s+/)
    .map((word) => word.replace(/^["'(]+|["')?!,;:]+$|(?<=\w)\.$/g, ""))
    .filter(Boolean);
  const saying = words.filter((word) => !SMALL.has(word));
  return saying.length > 0 ? saying : words;
}
