/** The kinds of roadmap files that there are. */
export const FILE_KINDS = ["role", "skills", "resources", "about"] as const;
export type FileKind = (typeof FILE_KINDS)[number];
