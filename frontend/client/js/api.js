/** Asks the API, and says what went wrong in words that a page can show. */

/** @typedef {import("../api.d.ts").components["schemas"]} Shapes */
/** @typedef {import("../api.d.ts").paths} Paths */
/**
 * What can go wrong, as `failures` of the words has it.
 * @typedef {keyof import("./words.js").Words["failures"]} FailureKind
 */

const MILLISECONDS_TO_ANSWER = 15_000;
const USUAL_WAIT = 60;

const named = document.querySelector('meta[name="api"]');
/** Where the API begins: the one place is index.html. */
export const API = new URL(named?.getAttribute("content") ?? "/api/v1/", location.href).href;

/** Something that could not be read. */
export class Failure extends Error {
  /**
   * @param {FailureKind} kind
   * @param {{ wait?: number, problem?: Shapes["Problem"] | null, cause?: unknown }} [more]
   *   `wait`: after how many seconds it may be tried again.
   */
  constructor(kind, { wait = 0, problem = null, cause } = {}) {
    super(kind, { cause });
    this.kind = kind;
    this.wait = wait;
    this.problem = problem;
  }

  /** Whether the API has answered, and other questions may be. */
  get isAnswered() {
    return this.problem !== null;
  }
}

/** @type {Record<number, FailureKind>} */
const KINDS = { 404: "missing", 410: "over", 429: "tooMany" };

/**
 * What is at this address of the API, which may also be a whole one: it is asked at the host that
 * index.html names, by which the site need not call itself.
 * @template Answer
 * @param {string} address
 * @param {AbortSignal} [signal] Ends the question; then the promise never settles.
 * @returns {Promise<Answer>}
 */
export async function ask(address, signal) {
  const clock = new AbortController();
  const timer = setTimeout(() => clock.abort(), MILLISECONDS_TO_ANSWER);
  const stop = () => clock.abort();
  signal?.addEventListener("abort", stop);
  try {
    const { pathname, search } = new URL(address, API);
    const answer = await fetch(new URL(pathname + search, API), {
      signal: clock.signal,
      credentials: "omit",
      headers: { Accept: "application/json" },
    });
    if (!answer.ok) throw await refusal(answer);
    return await answer.json();
  } catch (error) {
    if (signal?.aborted) return new Promise(() => {});
    if (error instanceof Failure) throw error;
    if (clock.signal.aborted) throw new Failure("slow", { cause: error });
    if (error instanceof SyntaxError) throw new Failure("unavailable", { cause: error });
    throw new Failure(navigator.onLine ? "unreachable" : "offline", { cause: error });
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener("abort", stop);
  }
}

/** @param {Response} answer */
async function refusal(answer) {
  /** @type {Shapes["Problem"] | null} */
  const problem = await answer.json().catch(() => null);
  const wait = Number.parseInt(answer.headers.get("Retry-After") ?? "", 10);
  const usual = answer.status < 500 ? "refused" : "unavailable";
  const kind = KINDS[answer.status] ?? usual;
  return new Failure(kind, {
    problem,
    wait: Number.isNaN(wait) ? (kind === "tooMany" ? USUAL_WAIT : 0) : wait,
  });
}
