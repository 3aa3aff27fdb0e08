// Who is logged in. Tokens stay in the sealed cookie; a page knows the claims only.
import { get, post, put, del } from "./api.js";
import { authenticate } from "./card.js";

let session = null;

export const current = () => session;
/** An official acts for a state body. */
export const isOfficial = () => session?.org_kind === "state_body";
export const has = (role) => isOfficial() && (session.head || (session.roles ?? []).includes(role));

export async function load() {
  session = (await get("/portal/session")).session;
  return session;
}

export async function login(organisation = "") {
  const { challenge, nonce } = await post("/v1/challenges");
  const authToken = await authenticate(nonce);
  session = (await post("/portal/session", { challenge, authToken, organisation })).session;
  // An account that was never entered is opened by the first login with a card.
  if (!isOfficial()) await enter();
}

async function enter() {
  try {
    await post("/v1/accounts:enter");
  } catch (error) {
    if (error.reason !== "ACCOUNT_NOT_YET_OPENED") throw error;
    await new Promise((resolve) => setTimeout(resolve, 1500));
    await post("/v1/accounts:enter");
  }
}

export async function actFor(organisation) {
  session = (await put("/portal/session", { organisation })).session;
}

export async function logout() {
  await del("/portal/session");
  session = null;
}
