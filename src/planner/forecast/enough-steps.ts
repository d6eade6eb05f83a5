/** From so many finished steps with time logged a person's own pace takes the place of a usual one. */
export const ENOUGH_STEPS = 5;
