import type { Question } from "../../planner/index.ts";
import { bullet, paragraph, prose } from "../../render/layout.ts";
import type { Theme } from "../../render/theme.ts";

/** Questions with their answers; without words to search for, the questions alone. */
export function renderFaq(questions: readonly (readonly [string, Question])[], inFull: boolean, theme: Theme): string {
  if (inFull) {
    return questions
      .map(
        ([, { question, answer }]) => paragraph(theme, theme.heading(theme.text(question))) + prose(theme, answer, 2),
      )
      .join("\n");
  }
  const list = questions.map(([id, { question }]) => bullet(theme, `${theme.text(question)}  ${theme.id(id)}`));
  return `${list.join("")}\n${paragraph(theme, "Read an answer: career-roadmap faq, then an id or a few words of the question.")}`;
}
