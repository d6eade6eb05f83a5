export interface NewOptions {
  readonly id: string;
  readonly title?: string;
  /** Of a role: one that it builds on. */
  readonly from?: string;
  /** Of a skill: its area. */
  readonly area?: string;
  /** Of a project: its role. */
  readonly role?: string;
  readonly roadmaps: readonly string[];
  readonly json: boolean;
}
