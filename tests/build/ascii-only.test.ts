import { expect, it } from "vitest";
import { escapeBeyondAscii } from "../../src/build/ascii-only.ts";

it("writes code that means the same, in ASCII", () => {
  const code = "['✔ 😀', `Bäcker 面`, /^[😀-🙏é]$/u.test('😎'), /[\ufeffé]/.test('é')]";
  const escaped = escapeBeyondAscii(code);
  expect(escaped).toMatch(/^[ -~]*$/);
  const value = (text: string) => new Function(`return ${text}`)();
  expect(value(escaped)).toEqual(value(code));
  expect(value(code)).toEqual(["✔ 😀", "Bäcker 面", true, true]);
});
