export interface LogPlaces {
  /** The folder of the logs, one file a device: `<data>/progress`. */
  readonly folder: string;
  /** The file that names this device: `<state>/device`. */
  readonly deviceFile: string;
}
