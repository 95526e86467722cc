// A partner's client from orval: functions and types in one file.
import {
  getProject,
  listProjects,
  type Project,
  type ProjectPart,
  type ProjectSection,
  resolvePath,
} from "./generated/client";

/** Each kind has its own fields; a kind that is forgotten does not compile. */
export function said(section: ProjectSection): string {
  switch (section.type) {
    case "text":
      return section.text;
    case "objectives":
      return section.items.join("; ");
    case "activities":
      return section.items.map((item) => `${item.text} ${item.period.start ?? ""}`).join("; ");
    case "work_packages":
      return section.items.map((item) => `${item.code ?? ""} ${item.title} ${item.lead?.name ?? ""}`).join("; ");
    case "partners":
      return section.items.map((item) => `${item.organisation?.name ?? ""} ${item.role}`).join("; ");
    case "study_visits":
      return section.items.map((item) => `${item.place} ${item.pictures[0]?.picture?.alt ?? ""}`).join("; ");
    case "results":
      return section.items.map((item) => `${item.kind} ${item.text}`).join("; ");
    case "deliverables":
      return section.items.map((item) => item.document?.url ?? item.url ?? item.title).join("; ");
    case "links":
      return section.items.map((item) => item.page?.url ?? item.url ?? item.text).join("; ");
    case "gallery":
      return section.pictures.map((item) => item.picture?.srcset.avif ?? "").join("; ");
    case "quote":
      return `${section.text} ${section.person}`;
    case "video":
      return section.file?.url ?? section.url ?? section.heading;
    case "table":
      return section.table.rows.map((row) => row.values.join(" ")).join("; ");
    case "funding_statement":
      return section.heading;
    default: {
      const forgotten: never = section;
      return forgotten;
    }
  }
}

/** Without `fields`, the answer is a whole project. */
export function isWhole(project: Project | ProjectPart): project is Project {
  return "sections" in project && "meta" in project;
}

export async function everythingSaid(id: number): Promise<string[]> {
  const answer = await getProject(id);
  if (answer.status !== 200) return [];
  return isWhole(answer.data) ? answer.data.sections.map(said) : [];
}

export async function found(): Promise<number> {
  const answer = await listProjects({ status: ["ongoing"], fields: ["title"], limit: 100 });
  return answer.status === 200 ? answer.data.count : 0;
}

export async function whereTo(path: string): Promise<string> {
  const answer = await resolvePath({ path });
  if (answer.status !== 200) return "";
  return answer.data.kind === "redirect" ? answer.data.location : answer.data.html_url;
}
