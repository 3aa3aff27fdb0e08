// Logging in and signing with a card: the Web eID extension first, else the card agent of AGENT.md.
import { get, post, Problem } from "./api.js";
import { language, t } from "./i18n.js";

const handshake = 1000;
const patience = 180000;

/** Why a card did not do it. */
export class CardError extends Error {
  constructor(code, message) {
    super(message ?? code);
    this.code = code;
  }
  get text() {
    switch (this.code) {
      case "ERR_WEBEID_USER_CANCELLED": return t("card.cancelled");
      case "ERR_WEBEID_USER_TIMEOUT": return t("card.timeout");
      case "ERR_WEBEID_NATIVE_UNAVAILABLE": return t("card.missing");
      case "NO_CARD_SOFTWARE": return t("card.software");
      default: return `${t("card.failed")} (${this.code})`;
    }
  }
}

/** One exchange with the extension, after the message protocol of web-eid.js. */
function extension(action, data = {}, limit = patience) {
  return new Promise((resolve, reject) => {
    const name = `web-eid:${action}`;
    const timer = (time, code) => setTimeout(() => done(reject, new CardError(code)), time);
    let waiting = timer(handshake, "NO_EXTENSION");
    function done(settle, value) {
      clearTimeout(waiting);
      removeEventListener("message", listen);
      settle(value);
    }
    function listen(event) {
      if (event.source !== window || typeof event.data?.action !== "string") return;
      if (event.data.action === `${name}-ack`) {
        clearTimeout(waiting);
        waiting = timer(limit, "ERR_WEBEID_USER_TIMEOUT");
      } else if (event.data.action === `${name}-success`) {
        const { action: ignored, ...answer } = event.data;
        done(resolve, answer);
      } else if (event.data.action === `${name}-failure`) {
        done(reject, new CardError(event.data.error?.code ?? "ERR_WEBEID_UNKNOWN_ERROR", event.data.error?.message));
      }
    }
    addEventListener("message", listen);
    postMessage({ action: name, libraryVersion: "2.0.2", userInteractionTimeout: limit, ...data }, origin);
  });
}

async function agent(base, path, body) {
  const answer = await fetch(`${base}/${path}`, body === undefined ? {} : {
    method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify(body),
  });
  const data = await answer.json().catch(() => ({}));
  if (!answer.ok) throw new CardError(data.code ?? "ERR_WEBEID_UNKNOWN_ERROR", data.message);
  return data;
}

let found = null;
/** What stands between this page and the card. */
async function software() {
  if (found) return found;
  try {
    await extension("status", {}, handshake);
    found = {
      authenticate: (nonce) => extension("authenticate", { challengeNonce: nonce, lang: language() }),
      certificate: () => extension("get-signing-certificate", { lang: language() }),
      sign: (certificate, hash, hashFunction) => extension("sign", { certificate, hash, hashFunction, lang: language() }),
    };
    return found;
  } catch { /* no extension: the agent */ }
  const { agents } = await get("/portal/config");
  for (const base of agents) {
    try { await agent(base, "status"); } catch { continue; }
    found = {
      authenticate: (challengeNonce) => agent(base, "authenticate", { challengeNonce, origin, lang: language() }),
      certificate: () => agent(base, "certificate", { lang: language() }),
      sign: (certificate, hash, hashFunction) => agent(base, "sign", { certificate, hash, hashFunction, lang: language() }),
    };
    return found;
  }
  throw new CardError("NO_CARD_SOFTWARE");
}

/** Answers a challenge; gives the token as text. */
export async function authenticate(nonce) {
  return JSON.stringify(await (await software()).authenticate(nonce));
}

const functions = {
  DIGEST_ALGORITHM_SHA256: "SHA-256", DIGEST_ALGORITHM_SHA384: "SHA-384", DIGEST_ALGORITHM_SHA512: "SHA-512",
};

/** Signs contents by their digests, one after the other on one card; gives a CMS each, base64. */
export async function sign(digests) {
  const card = await software();
  const { certificate } = await card.certificate();
  const request = await post("/v1/signatureRequests", {
    certificate, profile: "SIGNATURE_PROFILE_CADES_T", contents: digests,
  });
  const signatureValues = [];
  for (const { digest } of request.hashes ?? []) {
    const done = await card.sign(certificate, digest.value, functions[digest.algorithm]);
    signatureValues.push(done.signature);
  }
  const completed = await post(`/v1/${request.name}:complete`, { signatureValues });
  return (completed.signatures ?? []).map(({ cms }) => cms);
}

export function describe(error) {
  if (error instanceof CardError || error instanceof Problem) return error.text;
  console.error(error);
  return t("error.internal");
}
