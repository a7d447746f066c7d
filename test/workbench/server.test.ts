/** The server of `npm start`: it answers any request, and Excel on the web may fetch the functions. */
import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { Agent, request } from "node:https";
import os from "node:os";
import path from "node:path";
import { connect } from "node:tls";
import { generate } from "selfsigned";
import { installedCertificate } from "../../workbench/server/certificate";
import { serveFolders, type StaticServer } from "../../workbench/server/staticServer";

const agent = new Agent({ rejectUnauthorized: false, keepAlive: false });
let server: StaticServer;

beforeAll(async () => {
  const folder = mkdtempSync(path.join(os.tmpdir(), "served-"));
  const files = ["index.html", "taskpane.html", "functions.js", "functions.en-US.json", "pane.js"];
  for (const file of files) writeFileSync(path.join(folder, file), file);
  mkdirSync(path.join(folder, "empty"));
  server = await serveFolders([{ urlPath: "/", folder }], 0);
});

afterAll(() => server.close());

/** Sends the path as it stands: URL would tidy it first. */
function get(target: string, method = "GET") {
  const { port } = new URL(server.origin);
  return new Promise<{ status?: number; headers: Record<string, unknown>; body: string }>(
    (resolve, reject) => {
      const sent = request({ host: "localhost", port, path: target, method, agent }, (answer) => {
        let body = "";
        answer.setEncoding("utf8").on("data", (part: string) => (body += part));
        answer.on("end", () =>
          resolve({ status: answer.statusCode, headers: answer.headers, body }),
        );
      });
      sent.on("error", reject).end();
    },
  );
}

test.each([
  "//",
  "///",
  "/%00",
  "/taskpane.html/x",
  "/taskpane.html/",
  "/empty",
  "/%",
  "/%E0%A4%A",
  "/..%2f..%2f..%2fetc%2fpasswd",
  "/../../etc/passwd",
  `/${"a".repeat(5000)}`,
  `/${"a/".repeat(2500)}`,
  "http://[/",
  "*",
])("GET %p gets an answer and leaves the server alive", async (target) => {
  const { status } = await get(target);
  expect([200, 404]).toContain(status);
  if (status === 200) expect(target).toMatch(/^\/+$/);
  expect((await get("/taskpane.html")).body).toBe("taskpane.html");
});

test("a request that is none does not end it", async () => {
  await new Promise<void>((resolve) => {
    const socket = connect({
      port: Number(new URL(server.origin).port),
      rejectUnauthorized: false,
    });
    socket.on("error", () => undefined).on("close", () => resolve());
    socket.resume().end("GET\0 / nothing\r\n\r\n");
  });
  expect((await get("/")).body).toBe("index.html");
});

test("a client that leaves in the middle does not end it", async () => {
  await new Promise<void>((resolve) => {
    const sent = request({
      ...new URL(server.origin),
      host: "localhost",
      port: new URL(server.origin).port,
      agent,
    });
    sent.on("error", () => resolve()).on("close", () => resolve());
    sent.end();
    sent.destroy();
  });
  expect((await get("/")).body).toBe("index.html");
});

test("other methods than GET and HEAD find nothing", async () => {
  expect((await get("/", "POST")).status).toBe(404);
  expect(await get("/", "HEAD")).toMatchObject({ status: 200, body: "" });
});

test.each([
  ["/functions.js", "*"],
  ["/functions.en-US.json", "*"],
  ["/functions.js?v=2", "*"],
  ["/taskpane.html", undefined],
  ["/pane.js", undefined],
])("%s may be fetched from another origin: %s", async (target, allowed) => {
  expect((await get(target)).headers["access-control-allow-origin"]).toBe(allowed);
});

describe("the certificate that office-addin-dev-certs left", () => {
  async function folderWith(notAfterDate: Date): Promise<string> {
    const folder = mkdtempSync(path.join(os.tmpdir(), "certificate-"));
    const notBeforeDate = new Date(2020, 0, 1);
    const pems = await generate([{ name: "commonName", value: "localhost" }], {
      keySize: 2048,
      notBeforeDate,
      notAfterDate,
    });
    writeFileSync(path.join(folder, "localhost.key"), pems.private);
    writeFileSync(path.join(folder, "localhost.crt"), pems.cert);
    return folder;
  }

  it("is used while it is valid", async () => {
    const folder = await folderWith(new Date(Date.now() + 86_400_000));
    expect(installedCertificate(folder)).toMatchObject({ state: "valid", trusted: true });
  });

  it("is known as expired, with the day", async () => {
    const until = new Date(Date.UTC(2021, 4, 6));
    expect(installedCertificate(await folderWith(until))).toEqual({ state: "expired", until });
  });

  it("may be missing", () => {
    expect(installedCertificate("/nowhere")).toEqual({ state: "missing" });
  });
});
