import type { Question, Role } from "../../planner/index.ts";
import { bullet, paragraph, prose } from "../../render/layout.ts";
import type { Theme } from "../../render/theme.ts";

type Entry = readonly [id: string, question: Question];

/** Questions with their answers. */
export function renderFaq(questions: readonly Entry[], theme: Theme): string {
  return questions
    .map(([, { question, answer }]) => paragraph(theme, theme.heading(theme.text(question))) + prose(theme, answer, 2))
    .join("\n");
}

export interface QuestionsView {
  /** The role that the first ones are about; undefined where the person has none. */
  readonly role: Role | undefined;
  readonly own: readonly Entry[];
  readonly others: readonly Entry[];
}

/** The questions alone, those about the person's own role in front. */
export function renderQuestions({ role, own, others }: QuestionsView, theme: Theme): string {
  const list = (entries: readonly Entry[]): string =>
    entries.map(([id, { question }]) => bullet(theme, `${theme.text(question)}  ${theme.id(id)}`)).join("");
  const first =
    role === undefined || own.length === 0
      ? list([...own, ...others])
      : `${theme.heading(`About ${theme.text(role.title)}`)}\n${list(own)}\n${theme.heading("More questions")}\n${list(others)}`;
  return `${first}\n${paragraph(theme, "Read an answer: career-roadmap faq, then an id or a few words of the question.")}`;
}
