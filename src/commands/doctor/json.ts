import type { JsonDocument } from "../../render/json.ts";
import type { Choice, DoctorView, Finding } from "./view.ts";

/** The same for scripts: what text shortens is whole here. */
export function doctorJson(view: DoctorView): JsonDocument {
  const { choices, problems, remarks, ...rest } = view;
  const choice = ({ value, from }: Choice) => ({ value, from });
  const hours = { ...choice(choices.hours), byWeekday: choices.hours.byWeekday ?? null };
  return {
    schema: "career-roadmap/doctor@1",
    ...rest,
    choices: { role: choice(choices.role), job: choice(choices.job), hours, start: choice(choices.start) },
    problems: problems.map(findingJson),
    remarks: remarks.map(findingJson),
  };
}

function findingJson({ code, message, fix, file, line }: Finding): object {
  return { code, message, fix: fix ?? null, file: file ?? null, line: line ?? null };
}
