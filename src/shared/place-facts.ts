/** One of a person's folders, or a file in it, as it lies on disk. */
export interface PlaceFacts {
  readonly group: "config" | "data" | "state" | "cache";
  readonly path: string;
  readonly there: boolean;
  /** Whether others on the machine may do something with it. A link's target is its owner's matter, and never open. */
  readonly open: boolean;
  /** Whether others may write to it, or it belongs to another user. */
  readonly loose?: boolean;
  /** Of a folder, and of this machine's log: why nothing can be written into it; undefined where something can, or it can be made. */
  readonly obstacle?: string;
}

/** A folder or file of roadmaps on top of the built-in ones, and what named it. */
export interface RoadmapSource {
  readonly path: string;
  readonly from: "your own folder" | "profile" | "--roadmaps";
}
