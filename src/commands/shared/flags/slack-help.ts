/** What help says of slack, for each command that tells it. */
export const SLACK_HELP = `
Slack:
  hours  how much shorter a step's longest chain of prerequisites is than the plan's longest: so much more could come before it, and the plan's longest chain would be no longer
  none   it is on the longest chain, the critical path: what comes on top there makes the whole chain longer
`;
