/**
 * The value below which a standard normal variable falls with a probability, right to six digits (Wichura 1988, algorithm
 * AS 241, PPND7). Expects: a probability from 1e-10 to 1 - 1e-10.
 */
export function normalQuantile(probability: number): number {
  const from = probability - 0.5;
  if (Math.abs(from) <= 0.425) {
    const r = 0.180625 - from * from;
    const above = ((59.10937472 * r + 159.29113202) * r + 50.434271938) * r + 3.3871327179;
    return (from * above) / (((67.1875636 * r + 78.757757664) * r + 17.895169469) * r + 1);
  }
  const r = Math.sqrt(-Math.log(Math.min(probability, 1 - probability))) - 1.6;
  const above = ((0.17023821103 * r + 1.3067284816) * r + 2.75681539) * r + 1.4234372777;
  return (Math.sign(from) * above) / ((0.12021132975 * r + 0.7370016425) * r + 1);
}
