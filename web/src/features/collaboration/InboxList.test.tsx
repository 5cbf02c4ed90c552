import { screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { HttpResponse, http } from "msw";
import { expect, it } from "vitest";
import { renderPage } from "../../testing/render";
import { server } from "../../testing/server";
import { InboxList } from "./InboxList";

const filter = { field: "owner", op: "eq", value: { me: true } };

it("leads from many records that were given at once to a list of them, and knows that they were seen", async () => {
  const seen: unknown[] = [];
  server.use(
    http.get("*/api/v1/types", () => HttpResponse.json({ items: [] })),
    http.put("*/api/v1/inbox/:id/seen", ({ params }) => {
      seen.push(params.id);
      return new HttpResponse(null, { status: 204 });
    }),
  );
  const router = renderPage(
    <InboxList
      items={[
        {
          id: "one",
          kind: "assignment",
          at: "2026-11-22T09:00:00Z",
          by: { id: "two", displayName: "王芳" },
          type: "parties",
          fields: [],
          given: { count: 3000, filter },
          unread: true,
        },
      ]}
    />,
  );
  await userEvent.click(await screen.findByText("王芳 把 3,000 条parties交给了您"));
  await waitFor(() => expect(router.state.location.pathname).toBe("/customers"));
  expect(router.state.location.search).toMatchObject({ view: "all", filter });
  expect(seen).toEqual(["one"]);
});
