import { type EventBody, NOTE_LIMIT } from "../../../progress/events.ts";
import { usage } from "../../../shared/errors.ts";

/** A note as an event. Throws a usage error for an empty one and for more than 10,000 characters. */
export function noteBody(subject: string, text: string): EventBody {
  const length = Array.from(text).length;
  if (text.trim() === "") throw usage("empty-note", "The note is empty.", "Write its text after the id.");
  if (length > NOTE_LIMIT) {
    throw usage(
      "long-note",
      `The note has ${length} characters; ${NOTE_LIMIT} fit.`,
      "Keep the long text in a file, and note where.",
    );
  }
  return { type: "note-added", subject, text };
}
