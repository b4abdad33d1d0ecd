// A program of someone else's, in types alone: it must compile, and what is marked must not.
import createClient from "openapi-fetch";
import type { components, paths } from "./api";

type Block = components["schemas"]["PageOut"]["body"][number];
const api = createClient<paths>({ baseUrl: "https://centre.example" });

export async function talks(): Promise<string[]> {
  const { data, error } = await api.GET("/api/v1/talks/", {
    params: { query: { limit: 100, order: "start", start__gte: "2026-01-01" } },
  });
  if (error) throw new Error(`${error.title}: ${error.detail}`);
  if ("fields" in data) throw new Error("Whole talks were asked for.");
  return data.items.map((talk) => `${talk.start} ${talk.title}`);
}

export async function titles(): Promise<string[]> {
  const { data } = await api.GET("/api/v1/talks/", { params: { query: { fields: "title" } } });
  return (data?.items ?? []).map(({ id, title }) => `${id} ${title}`);
}

export async function changed(since: number): Promise<string[]> {
  const { data } = await api.GET("/api/v1/changes/", { params: { query: { since } } });
  return (data?.items ?? []).map(({ document }) => {
    if (document?.kind === "talk") return document.session?.title ?? "";
    if (document?.kind === "publication") return document.doi;
    return document?.title ?? "gone";
  });
}

export function text(block: Block): string {
  if (block.type === "quote") return block.value.words;
  if (block.type === "formula") return block.value.latex;
  return "";
}

// @ts-expect-error -- there is no such parameter
void api.GET("/api/v1/talks/", { params: { query: { limt: 1 } } });
// @ts-expect-error -- there is no such status
void api.GET("/api/v1/talks/", { params: { query: { status: "colour" } } });
// @ts-expect-error -- there is no such address
void api.GET("/api/v1/talk/");
