/**
 * <project-list> and <project-card>, version 1: docs/for-partners/embedding.md.
 *
 * What a host writes are attributes; there is nothing to call.
 */

/** What both elements take. Any text of theirs is replaced by one of yours: `text-more="…"`. */
export interface ProjectCardAttributes {
  /** The address of the API: `https://…/api/v1/projects/7/`, or of a list with its filters. */
  src: string;
  /** Of the titles of projects, from 1 to 6; 3 if it is not given. */
  "heading-level"?: string | number;
  /** Also shows pictures, from the site that the projects come from. */
  pictures?: "" | boolean;
  /** Keeps the host's styles out. It counts when the element is put into the page. */
  shadow?: "" | boolean;
  /** Seconds to wait for an answer; 20 if it is not given. */
  "time-limit"?: string | number;
  lang?: string;
}

/** What a list takes besides. */
export interface ProjectListAttributes extends ProjectCardAttributes {
  /** Has a field to search in. */
  searchable?: "" | boolean;
  /** What readers may choose by, of programme, fund, status, country, theme and year. */
  filters?: string;
  /** How many to show at once, from 1 to 100; more on request. */
  "page-size"?: string | number;
}

/** The projects at an address of the API, as a list. */
export declare class ProjectList extends HTMLElement {}

/** The one project at an address of the API. */
export declare class ProjectCard extends ProjectList {}

declare global {
  interface HTMLElementTagNameMap {
    "project-list": ProjectList;
    "project-card": ProjectCard;
  }
}
