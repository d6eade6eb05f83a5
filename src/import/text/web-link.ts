import { isWebAddress } from "../../shared/web-address.ts";
import { asTitle, oneLine } from "./clean.ts";

const MOST_ADDRESS = 2000;

/** A link as a resource of ours; undefined where it is no address of the web, as one within a repository. */
export function webLink(url: string, title: string): { title: string; url: string } | undefined {
  const address = url.trim();
  if (address.length > MOST_ADDRESS || address !== oneLine(address) || !isWebAddress(address)) return undefined;
  return { title: asTitle(title) || new URL(address).hostname, url: address };
}
