// A partner's client from openapi-typescript: types alone.
import type { components, operations } from "./generated/schema";

type Project = components["schemas"]["Project"];
type ProjectPart = components["schemas"]["ProjectPart"];
type ProjectSection = components["schemas"]["ProjectSection"];
type Answer = operations["getProject"]["responses"][200]["content"]["application/json"];
type Query = NonNullable<operations["listProjects"]["parameters"]["query"]>;

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

export const query: Query = { status: ["ongoing"], fields: ["title", "budget.total"], limit: 100 };

export async function everythingSaid(id: number): Promise<string[]> {
  const response = await fetch(`https://projects.example.org/api/v1/projects/${id}/`);
  const project = (await response.json()) as Answer;
  return isWhole(project) ? project.sections.map(said) : [];
}

export function refusal(
  problem: operations["listProjects"]["responses"][400]["content"]["application/problem+json"],
): string {
  return problem.type === "/api/v1/problems/invalid-parameter/" ? problem.detail : problem.title;
}
