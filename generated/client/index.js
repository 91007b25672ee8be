// Written by `npm run generate` from openapi.yaml and src/sdk/. Do not edit.

// node_modules/openapi-fetch/dist/index.mjs
var PATH_PARAM_RE = /\{[^{}]+\}/g;
var supportsRequestInitExt = () => {
  return typeof process === "object" && Number.parseInt(process?.versions?.node?.substring(0, 2)) >= 18 && process.versions.undici;
};
function randomID() {
  return Math.random().toString(36).slice(2, 11);
}
function createClient(clientOptions) {
  let {
    baseUrl = "",
    Request: CustomRequest = globalThis.Request,
    fetch: baseFetch = globalThis.fetch,
    querySerializer: globalQuerySerializer,
    bodySerializer: globalBodySerializer,
    pathSerializer: globalPathSerializer,
    headers: baseHeaders,
    requestInitExt = void 0,
    ...baseOptions
  } = { ...clientOptions };
  requestInitExt = supportsRequestInitExt() ? requestInitExt : void 0;
  baseUrl = removeTrailingSlash(baseUrl);
  const globalMiddlewares = [];
  async function coreFetch(schemaPath, fetchOptions) {
    const {
      baseUrl: localBaseUrl,
      fetch = baseFetch,
      Request: Request2 = CustomRequest,
      headers,
      params = {},
      parseAs = "json",
      querySerializer: requestQuerySerializer,
      bodySerializer = globalBodySerializer ?? defaultBodySerializer,
      pathSerializer: requestPathSerializer,
      body,
      middleware: requestMiddlewares = [],
      ...init
    } = fetchOptions || {};
    let finalBaseUrl = baseUrl;
    if (localBaseUrl) {
      finalBaseUrl = removeTrailingSlash(localBaseUrl) ?? baseUrl;
    }
    let querySerializer = typeof globalQuerySerializer === "function" ? globalQuerySerializer : createQuerySerializer(globalQuerySerializer);
    if (requestQuerySerializer) {
      querySerializer = typeof requestQuerySerializer === "function" ? requestQuerySerializer : createQuerySerializer({
        ...typeof globalQuerySerializer === "object" ? globalQuerySerializer : {},
        ...requestQuerySerializer
      });
    }
    const pathSerializer = requestPathSerializer || globalPathSerializer || defaultPathSerializer;
    const serializedBody = body === void 0 ? void 0 : bodySerializer(
      body,
      // Note: we declare mergeHeaders() both here and below because it’s a bit of a chicken-or-egg situation:
      // bodySerializer() needs all headers so we aren’t dropping ones set by the user, however,
      // the result of this ALSO sets the lowest-priority content-type header. So we re-merge below,
      // setting the content-type at the very beginning to be overwritten.
      // Lastly, based on the way headers work, it’s not a simple “present-or-not” check becauase null intentionally un-sets headers.
      mergeHeaders(baseHeaders, headers, params.header)
    );
    const finalHeaders = mergeHeaders(
      // with no body, we should not to set Content-Type
      serializedBody === void 0 || // if serialized body is FormData; browser will correctly set Content-Type & boundary expression
      serializedBody instanceof FormData ? {} : {
        "Content-Type": "application/json"
      },
      baseHeaders,
      headers,
      params.header
    );
    const finalMiddlewares = [...globalMiddlewares, ...requestMiddlewares];
    const requestInit = {
      redirect: "follow",
      ...baseOptions,
      ...init,
      body: serializedBody,
      headers: finalHeaders
    };
    let id;
    let options;
    let request = new Request2(
      createFinalURL(schemaPath, { baseUrl: finalBaseUrl, params, querySerializer, pathSerializer }),
      requestInit
    );
    let response;
    for (const key in init) {
      if (!(key in request)) {
        request[key] = init[key];
      }
    }
    if (finalMiddlewares.length) {
      id = randomID();
      options = Object.freeze({
        baseUrl: finalBaseUrl,
        fetch,
        parseAs,
        querySerializer,
        bodySerializer,
        pathSerializer
      });
      for (const m of finalMiddlewares) {
        if (m && typeof m === "object" && typeof m.onRequest === "function") {
          const result = await m.onRequest({
            request,
            schemaPath,
            params,
            options,
            id
          });
          if (result) {
            if (result instanceof Request2) {
              request = result;
            } else if (result instanceof Response) {
              response = result;
              break;
            } else {
              throw new Error("onRequest: must return new Request() or Response() when modifying the request");
            }
          }
        }
      }
    }
    if (!response) {
      try {
        response = await fetch(request, requestInitExt);
      } catch (error2) {
        let errorAfterMiddleware = error2;
        if (finalMiddlewares.length) {
          for (let i = finalMiddlewares.length - 1; i >= 0; i--) {
            const m = finalMiddlewares[i];
            if (m && typeof m === "object" && typeof m.onError === "function") {
              const result = await m.onError({
                request,
                error: errorAfterMiddleware,
                schemaPath,
                params,
                options,
                id
              });
              if (result) {
                if (result instanceof Response) {
                  errorAfterMiddleware = void 0;
                  response = result;
                  break;
                }
                if (result instanceof Error) {
                  errorAfterMiddleware = result;
                  continue;
                }
                throw new Error("onError: must return new Response() or instance of Error");
              }
            }
          }
        }
        if (errorAfterMiddleware) {
          throw errorAfterMiddleware;
        }
      }
      if (finalMiddlewares.length) {
        for (let i = finalMiddlewares.length - 1; i >= 0; i--) {
          const m = finalMiddlewares[i];
          if (m && typeof m === "object" && typeof m.onResponse === "function") {
            const result = await m.onResponse({
              request,
              response,
              schemaPath,
              params,
              options,
              id
            });
            if (result) {
              if (!(result instanceof Response)) {
                throw new Error("onResponse: must return new Response() when modifying the response");
              }
              response = result;
            }
          }
        }
      }
    }
    const contentLength = response.headers.get("Content-Length");
    if (response.status === 204 || request.method === "HEAD" || contentLength === "0" && !response.headers.get("Transfer-Encoding")?.includes("chunked")) {
      return response.ok ? { data: void 0, response } : { error: void 0, response };
    }
    if (response.ok) {
      const getResponseData = async () => {
        if (parseAs === "stream") {
          return response.body;
        }
        if (parseAs === "json" && !contentLength) {
          const raw = await response.text();
          return raw ? JSON.parse(raw) : void 0;
        }
        return await response[parseAs]();
      };
      return { data: await getResponseData(), response };
    }
    let error = await response.text();
    try {
      error = JSON.parse(error);
    } catch {
    }
    return { error, response };
  }
  return {
    request(method, url, init) {
      return coreFetch(url, { ...init, method: method.toUpperCase() });
    },
    /** Call a GET endpoint */
    GET(url, init) {
      return coreFetch(url, { ...init, method: "GET" });
    },
    /** Call a PUT endpoint */
    PUT(url, init) {
      return coreFetch(url, { ...init, method: "PUT" });
    },
    /** Call a POST endpoint */
    POST(url, init) {
      return coreFetch(url, { ...init, method: "POST" });
    },
    /** Call a DELETE endpoint */
    DELETE(url, init) {
      return coreFetch(url, { ...init, method: "DELETE" });
    },
    /** Call a OPTIONS endpoint */
    OPTIONS(url, init) {
      return coreFetch(url, { ...init, method: "OPTIONS" });
    },
    /** Call a HEAD endpoint */
    HEAD(url, init) {
      return coreFetch(url, { ...init, method: "HEAD" });
    },
    /** Call a PATCH endpoint */
    PATCH(url, init) {
      return coreFetch(url, { ...init, method: "PATCH" });
    },
    /** Call a TRACE endpoint */
    TRACE(url, init) {
      return coreFetch(url, { ...init, method: "TRACE" });
    },
    /** Register middleware */
    use(...middleware) {
      for (const m of middleware) {
        if (!m) {
          continue;
        }
        if (typeof m !== "object" || !("onRequest" in m || "onResponse" in m || "onError" in m)) {
          throw new Error("Middleware must be an object with one of `onRequest()`, `onResponse() or `onError()`");
        }
        globalMiddlewares.push(m);
      }
    },
    /** Unregister middleware */
    eject(...middleware) {
      for (const m of middleware) {
        const i = globalMiddlewares.indexOf(m);
        if (i !== -1) {
          globalMiddlewares.splice(i, 1);
        }
      }
    }
  };
}
function serializePrimitiveParam(name, value, options) {
  if (value === void 0 || value === null) {
    return "";
  }
  if (typeof value === "object") {
    throw new Error(
      "Deeply-nested arrays/objects aren\u2019t supported. Provide your own `querySerializer()` to handle these."
    );
  }
  return `${name}=${options?.allowReserved === true ? value : encodeURIComponent(value)}`;
}
function serializeObjectParam(name, value, options) {
  if (!value || typeof value !== "object") {
    return "";
  }
  const values = [];
  const joiner = {
    simple: ",",
    label: ".",
    matrix: ";"
  }[options.style] || "&";
  if (options.style !== "deepObject" && options.explode === false) {
    for (const k in value) {
      values.push(k, options.allowReserved === true ? value[k] : encodeURIComponent(value[k]));
    }
    const final2 = values.join(",");
    switch (options.style) {
      case "form": {
        return `${name}=${final2}`;
      }
      case "label": {
        return `.${final2}`;
      }
      case "matrix": {
        return `;${name}=${final2}`;
      }
      default: {
        return final2;
      }
    }
  }
  for (const k in value) {
    const finalName = options.style === "deepObject" ? `${name}[${k}]` : k;
    values.push(serializePrimitiveParam(finalName, value[k], options));
  }
  const final = values.join(joiner);
  return options.style === "label" || options.style === "matrix" ? `${joiner}${final}` : final;
}
function serializeArrayParam(name, value, options) {
  if (!Array.isArray(value)) {
    return "";
  }
  if (options.explode === false) {
    const joiner2 = { form: ",", spaceDelimited: "%20", pipeDelimited: "|" }[options.style] || ",";
    const final = (options.allowReserved === true ? value : value.map((v) => encodeURIComponent(v))).join(joiner2);
    switch (options.style) {
      case "simple": {
        return final;
      }
      case "label": {
        return `.${final}`;
      }
      case "matrix": {
        return `;${name}=${final}`;
      }
      // case "spaceDelimited":
      // case "pipeDelimited":
      default: {
        return `${name}=${final}`;
      }
    }
  }
  const joiner = { simple: ",", label: ".", matrix: ";" }[options.style] || "&";
  const values = [];
  for (const v of value) {
    if (options.style === "simple" || options.style === "label") {
      values.push(options.allowReserved === true ? v : encodeURIComponent(v));
    } else {
      values.push(serializePrimitiveParam(name, v, options));
    }
  }
  return options.style === "label" || options.style === "matrix" ? `${joiner}${values.join(joiner)}` : values.join(joiner);
}
function createQuerySerializer(options) {
  return function querySerializer(queryParams) {
    const search = [];
    if (queryParams && typeof queryParams === "object") {
      for (const name in queryParams) {
        const value = queryParams[name];
        if (value === void 0 || value === null) {
          continue;
        }
        if (Array.isArray(value)) {
          if (value.length === 0) {
            continue;
          }
          search.push(
            serializeArrayParam(name, value, {
              style: "form",
              explode: true,
              ...options?.array,
              allowReserved: options?.allowReserved || false
            })
          );
          continue;
        }
        if (typeof value === "object") {
          search.push(
            serializeObjectParam(name, value, {
              style: "deepObject",
              explode: true,
              ...options?.object,
              allowReserved: options?.allowReserved || false
            })
          );
          continue;
        }
        search.push(serializePrimitiveParam(name, value, options));
      }
    }
    return search.join("&");
  };
}
function defaultPathSerializer(pathname, pathParams) {
  let nextURL = pathname;
  for (const match of pathname.match(PATH_PARAM_RE) ?? []) {
    let name = match.substring(1, match.length - 1);
    let explode = false;
    let style = "simple";
    if (name.endsWith("*")) {
      explode = true;
      name = name.substring(0, name.length - 1);
    }
    if (name.startsWith(".")) {
      style = "label";
      name = name.substring(1);
    } else if (name.startsWith(";")) {
      style = "matrix";
      name = name.substring(1);
    }
    if (!pathParams || pathParams[name] === void 0 || pathParams[name] === null) {
      continue;
    }
    const value = pathParams[name];
    if (Array.isArray(value)) {
      nextURL = nextURL.replace(match, serializeArrayParam(name, value, { style, explode }));
      continue;
    }
    if (typeof value === "object") {
      nextURL = nextURL.replace(match, serializeObjectParam(name, value, { style, explode }));
      continue;
    }
    if (style === "matrix") {
      nextURL = nextURL.replace(match, `;${serializePrimitiveParam(name, value)}`);
      continue;
    }
    nextURL = nextURL.replace(match, style === "label" ? `.${encodeURIComponent(value)}` : encodeURIComponent(value));
  }
  return nextURL;
}
function defaultBodySerializer(body, headers) {
  if (body instanceof FormData) {
    return body;
  }
  if (headers) {
    const contentType = headers.get instanceof Function ? headers.get("Content-Type") ?? headers.get("content-type") : headers["Content-Type"] ?? headers["content-type"];
    if (contentType === "application/x-www-form-urlencoded") {
      return new URLSearchParams(body).toString();
    }
  }
  return JSON.stringify(body);
}
function createFinalURL(pathname, options) {
  let finalURL = `${options.baseUrl}${pathname}`;
  if (options.params?.path) {
    finalURL = options.pathSerializer(finalURL, options.params.path);
  }
  let search = options.querySerializer(options.params.query ?? {});
  if (search.startsWith("?")) {
    search = search.substring(1);
  }
  if (search) {
    finalURL += `?${search}`;
  }
  return finalURL;
}
function mergeHeaders(...allHeaders) {
  const finalHeaders = new Headers();
  for (const h of allHeaders) {
    if (!h || typeof h !== "object") {
      continue;
    }
    const iterator = h instanceof Headers ? h.entries() : Object.entries(h);
    for (const [k, v] of iterator) {
      if (v === null) {
        finalHeaders.delete(k);
      } else if (Array.isArray(v)) {
        for (const v2 of v) {
          finalHeaders.append(k, v2);
        }
      } else if (v !== void 0) {
        finalHeaders.set(k, v);
      }
    }
  }
  return finalHeaders;
}
function removeTrailingSlash(url) {
  if (url.endsWith("/")) {
    return url.substring(0, url.length - 1);
  }
  return url;
}

// generated:client-bounds.ts
var clientBounds = {
  "idempotencyKey": 255,
  "traceparent": 8192
};

// src/sdk/oms-connection-error.ts
var OmsConnectionError = class extends Error {
  name = "OmsConnectionError";
};

// src/sdk/answer-with.ts
function answerWith(field, kind, body, { status }) {
  const value = typeof body === "object" && body !== null ? body[field] : void 0;
  const isFit = kind === "list" ? Array.isArray(value) : typeof value === "string";
  if (body !== void 0 && isFit) return body;
  throw new OmsConnectionError(`the answer ${status} is not the service's: it has no ${kind} "${field}"`);
}

// src/sdk/backoff-ms.ts
function backoffMs({ firstMs, mostMs }, waits, random) {
  return random * Math.min(mostMs, firstMs * 2 ** waits);
}

// src/sdk/header-text.ts
function headerText(name, text, longest) {
  if (typeof text === "string" && /^[!-~]+$/.test(text) && text.length <= longest) return text;
  throw new TypeError(`${name} must be 1 to ${longest} visible ASCII characters`);
}

// src/sdk/oms-problem.ts
var OmsProblem = class extends Error {
  name = "OmsProblem";
  /**
   * What kind of problem it is, for programs to decide on; others than the known ones may be added. `about:blank`
   * (RFC 9457) is an answer that is none of the service's own, such as a proxy's.
   */
  type;
  /** The kind in words. */
  title;
  /** The HTTP status. */
  status;
  /** What is wrong this time, for people. */
  detail;
  /** Finds the call in the service's logs. */
  requestId;
  /** The fields that do not fit the contract. */
  errors;
  /** How long the service asks to be left alone (`Retry-After`), in milliseconds; 0 when it does not. */
  retryAfterMs;
  constructor(problem) {
    const { type, title, status, detail, request_id, errors, retryAfterMs: retryAfterMs2 } = problem;
    const request = request_id === void 0 ? "" : `, request ${request_id}`;
    super(`${title}${detail === void 0 ? "" : `: ${detail}`} (${status}${request})`);
    this.type = type;
    this.title = title;
    this.status = status;
    this.detail = detail;
    this.requestId = request_id;
    this.errors = errors;
    this.retryAfterMs = retryAfterMs2;
  }
};

// src/sdk/oms-timeout-error.ts
var OmsTimeoutError = class extends Error {
  name = "OmsTimeoutError";
};

// src/sdk/path-id.ts
function pathId(orderId) {
  if (typeof orderId === "string" && !/^\.{0,2}$/.test(orderId)) return orderId;
  throw new TypeError(`an order's id must be a text and not empty, "." or "..", not ${told(orderId)}`);
}
function told(value) {
  return typeof value === "string" ? `"${value}"` : value === null ? "null" : typeof value;
}

// src/sdk/patience.ts
var tryMs = 29e3 + 1e3;
var patience = {
  tryMs,
  /** Two whole tries and the wait between them: asking a slow service more often makes it slower. */
  callMs: 2 * tryMs + 5e3
};

// src/sdk/retry-after-ms.ts
function retryAfterMs(headers, today) {
  const text = headers.get("Retry-After") ?? "";
  if (/^\d+$/.test(text)) return Number(text) * 1e3;
  const ms = / GMT$/.test(text) ? Date.parse(text) - today : 0;
  return ms > 0 ? ms : 0;
}

// src/sdk/world.ts
var realWorld = {
  now: () => performance.now(),
  today: () => Date.now(),
  random: () => Math.random(),
  sleep: (ms, signal) => new Promise((resolve, reject) => {
    if (signal?.aborted) return reject(signal.reason);
    const abort = () => {
      clearTimeout(timer);
      reject(signal?.reason);
    };
    const timer = setTimeout(() => {
      signal?.removeEventListener("abort", abort);
      resolve();
    }, ms);
    signal?.addEventListener("abort", abort, { once: true });
  })
};

// src/sdk/problem-of.ts
function problemOf(body, { status, statusText, headers }) {
  const { type, title, detail, request_id, errors } = recordOf(body);
  return new OmsProblem({
    type: textOf(type) ?? "about:blank",
    title: textOf(title) ?? (statusText || `HTTP ${status}`),
    // A body may say otherwise; what was answered decides.
    status,
    detail: textOf(detail),
    request_id: textOf(request_id) ?? headers.get("X-Request-Id") ?? void 0,
    errors: Array.isArray(errors) ? errors.flatMap(invalidFieldOf) : void 0,
    retryAfterMs: retryAfterMs(headers, realWorld.today())
  });
}
function invalidFieldOf(found) {
  const { pointer, parameter, message } = recordOf(found);
  if (typeof message !== "string") return [];
  return [
    {
      ...typeof pointer === "string" && { pointer },
      ...typeof parameter === "string" && { parameter },
      message
    }
  ];
}
function recordOf(value) {
  return typeof value === "object" && value !== null ? { ...value } : {};
}
function textOf(value) {
  return typeof value === "string" ? value : void 0;
}

// src/sdk/is-order-gone.ts
async function isOrderGone(answer) {
  if (answer.status !== 404 || !answer.headers.has("X-Contract-Digest")) return false;
  const body = await answer.clone().json().catch(() => void 0);
  return problemOf(body, answer).type === "urn:oms:problem:not-found";
}

// src/sdk/try-once.ts
async function tryOnce(fetch, request, { withinMs, signal }) {
  signal?.throwIfAborted();
  const call = `${request.method} ${new URL(request.url).pathname}`;
  const ending = new AbortController();
  const ended = new Promise((_resolve, reject) => {
    ending.signal.addEventListener("abort", () => reject(ending.signal.reason));
  });
  const abort = () => ending.abort(signal?.reason);
  const giveUp = () => ending.abort(new OmsTimeoutError(`${call} got no answer within ${Math.ceil(withinMs)} ms`));
  const timer = setTimeout(giveUp, withinMs);
  signal?.addEventListener("abort", abort, { once: true });
  try {
    return await Promise.race([wholeAnswer(fetch, new Request(request, { signal: ending.signal })), ended]);
  } catch (cause) {
    if (ending.signal.aborted) throw ending.signal.reason;
    throw new OmsConnectionError(`${call} got no answer of the service: ${reasonOf(cause)}`, { cause });
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener("abort", abort);
  }
}
async function wholeAnswer(fetch, request) {
  const response = await fetch(request);
  const text = await response.text();
  if (response.ok && response.status !== 204) JSON.parse(text);
  return new Response(text === "" ? null : text, response);
}
function reasonOf(error) {
  if (!(error instanceof Error)) return String(error);
  const { cause } = error;
  const code = typeof cause === "object" && cause !== null && "code" in cause ? ` (${cause.code})` : "";
  return `${error.message}${code}`;
}

// src/sdk/persistent-fetch.ts
var backoff = { firstMs: 250, mostMs: 8e3 };
var idempotencyKey = "Idempotency-Key";
var idempotentMethods = /* @__PURE__ */ new Set(["GET", "HEAD", "OPTIONS", "PUT", "DELETE"]);
var passingStatuses = /* @__PURE__ */ new Set([429, 500, 502, 503, 504]);
function persistentFetch(fetch, { retries, timeoutMs, tryMs: tryMs2 = patience.tryMs, signal }, { now, today, random, sleep } = realWorld) {
  return async (request) => {
    const deadline = now() + timeoutMs;
    const tries = isRepeatable(request) ? retries + 1 : 1;
    let mayBeDone = false;
    for (let tried = 1; ; tried++) {
      const left = deadline - now();
      const withinMs = tried === tries || left < 1.5 * tryMs2 ? left : tryMs2;
      const outcome = await tryOnce(fetch, request.clone(), { withinMs, signal }).catch(passing);
      const status = outcome instanceof Response ? outcome.status : void 0;
      if (outcome instanceof Response && !passingStatuses.has(outcome.status)) {
        const isDone = request.method === "DELETE" && mayBeDone && await isOrderGone(outcome);
        return isDone ? new Response(null, { status: 204, headers: outcome.headers }) : outcome;
      }
      const asked = outcome instanceof Response ? retryAfterMs(outcome.headers, today()) : 0;
      const waitMs = asked + backoffMs(backoff, tried - 1, random());
      const hasTime = tried < tries && waitMs < deadline - now();
      if (hasTime) await sleep(waitMs, signal);
      if (!hasTime || deadline <= now()) {
        if (outcome instanceof Response) return outcome;
        throw outcome;
      }
      mayBeDone ||= status !== 429;
    }
  };
}
function isRepeatable({ method, headers }) {
  return idempotentMethods.has(method) || headers.has(idempotencyKey);
}
function passing(error) {
  if (error instanceof OmsConnectionError || error instanceof OmsTimeoutError) return error;
  throw error;
}

// src/sdk/query-values.ts
function queryValues(query) {
  for (const [name, value] of Object.entries(query ?? {})) {
    if (value === void 0 || typeof value === "string" || typeof value === "number") continue;
    throw new TypeError(`${name} must be a text or a number, not ${value === null ? "null" : typeof value}`);
  }
  return query;
}

// src/sdk/service-address.ts
function serviceAddress(baseUrl) {
  const { location } = globalThis;
  const page = typeof location?.href === "string" ? location.href : void 0;
  if (typeof baseUrl !== "string" || !URL.canParse(baseUrl, page)) throw new TypeError(wrong);
  const { protocol, username, password, href } = new URL(baseUrl, page);
  if (!/^https?:$/.test(protocol)) throw new TypeError(wrong);
  if (username || password) throw new TypeError("baseUrl must not contain a user name or a password");
  if (/[?#]/.test(baseUrl)) throw new TypeError("baseUrl must not have a query or a fragment");
  return href.replace(/\/+$/, "");
}
var wrong = "baseUrl must be the address of a service, such as https://example.com/prod";

// src/sdk/settled-order.ts
var isFinal = {
  PENDING_INVENTORY: false,
  CONFIRMED: true,
  CANCELLED: true
};
function isSettled(order) {
  return isFinal[order.status] === true;
}

// src/sdk/with-idempotency-key.ts
function withIdempotencyKey(error, idempotencyKey2) {
  const isOurs = error instanceof OmsProblem || error instanceof OmsTimeoutError || error instanceof OmsConnectionError;
  return isOurs ? Object.assign(error, { idempotencyKey: idempotencyKey2 }) : error;
}

// src/sdk/oms-client.ts
var polling = { firstMs: 200, mostMs: 4e3 };
var longestKey = 8192;
var OmsClient = class {
  #api;
  #fetch;
  #retries;
  #timeoutMs;
  /** @throws TypeError or RangeError that says which option cannot be used */
  constructor(options) {
    if (!options) throw new TypeError("OmsClient takes its options in an object: { baseUrl, apiKey }");
    const { retries = 3, timeoutMs = patience.callMs } = options;
    const baseUrl = serviceAddress(options.baseUrl);
    const apiKey = headerText("apiKey", options.apiKey, longestKey);
    if (!Number.isInteger(retries) || retries < 0 || retries > 10) {
      throw new RangeError(`retries must be a whole number from 0 to 10, not ${retries}`);
    }
    this.#retries = retries;
    this.#timeoutMs = checkedTimeout(timeoutMs);
    this.#fetch = options.fetch ?? ((...given) => globalThis.fetch(...given));
    this.#api = createClient({ baseUrl, headers: { "x-api-key": apiKey }, redirect: "error" });
  }
  /**
   * Places an order. Its `Idempotency-Key`, the same in all tries of the call, keeps retries from placing a second
   * one. Each error of ours that it throws has the key, to create the order again with.
   */
  async createOrder(order, options = {}) {
    const { idempotencyKey: idempotencyKey2 = newIdempotencyKey(), traceparent } = options;
    const header = {
      "Idempotency-Key": headerText("idempotencyKey", idempotencyKey2, clientBounds.idempotencyKey),
      ...traceparent !== void 0 && {
        traceparent: headerText("traceparent", traceparent, clientBounds.traceparent)
      }
    };
    const init = { body: order, params: { header }, fetch: this.#persistent(options) };
    try {
      const { data, error, response } = await this.#api.POST("/orders", init);
      if (!response.ok) throw problemOf(error, response);
      return answerWith("order_id", "text", data, response);
    } catch (error) {
      throw withIdempotencyKey(error, idempotencyKey2);
    }
  }
  /** The order as it is now. */
  async getOrder(orderId, options = {}) {
    const init = { params: { path: { id: pathId(orderId) } }, fetch: this.#persistent(options) };
    const { data, error, response } = await this.#api.GET("/orders/{id}", init);
    if (!response.ok) throw problemOf(error, response);
    return answerWith("status", "text", data, response);
  }
  /** One page of a customer's orders, newest first; only a missing `next_token` means the end. */
  async listOrders(query, options = {}) {
    const init = { params: { query: queryValues(query) }, fetch: this.#persistent(options) };
    const { data, error, response } = await this.#api.GET("/orders", init);
    if (!response.ok) throw problemOf(error, response);
    return answerWith("orders", "list", data, response);
  }
  /** All of a customer's orders, newest first, page after page; `limit` is a page's, and `timeoutMs` too. */
  async *iterateOrders(query, options = {}) {
    const turned = /* @__PURE__ */ new Set();
    let page = await this.listOrders(query, options);
    yield* page.orders;
    while (page.next_token !== void 0) {
      const { next_token } = page;
      if (typeof next_token !== "string")
        throw new OmsConnectionError("a page came with a next_token that is no text");
      if (turned.has(next_token)) throw new OmsConnectionError("a page came with the next_token of another");
      turned.add(next_token);
      page = await this.listOrders({ ...query, next_token }, options);
      yield* page.orders;
    }
  }
  /** What the order has triggered: one delivery, a moment after it was confirmed. */
  async listDeliveries(orderId, options = {}) {
    const init = { params: { path: { id: pathId(orderId) } }, fetch: this.#persistent(options) };
    const { data, error, response } = await this.#api.GET("/orders/{id}/deliveries", init);
    if (!response.ok) throw problemOf(error, response);
    return answerWith("deliveries", "list", data, response);
  }
  /**
   * Removes the order for good. When a try gets no answer, or an error that leaves open whether it was carried out,
   * and at the next the service itself finds no such order, that counts as removed.
   */
  async deleteOrder(orderId, options = {}) {
    const init = { params: { path: { id: pathId(orderId) } }, fetch: this.#persistent(options) };
    const { error, response } = await this.#api.DELETE("/orders/{id}", init);
    if (!response.ok) throw problemOf(error, response);
    if (response.status === 204) return;
    throw new OmsConnectionError(`the answer ${response.status} is not the service's: a delete's is 204`);
  }
  /**
   * The order as soon as it is `CONFIRMED` or `CANCELLED`. While the service does not answer, or answers 429 or 5xx, it
   * goes on waiting.
   *
   * @param options `timeoutMs` is for the whole wait: 60,000 unless given
   * @throws OmsTimeoutError when it is not final by then, or why the service could not tell
   */
  async waitForOutcome(orderId, options = {}) {
    const { signal, timeoutMs = 6e4 } = options;
    const deadline = realWorld.now() + checkedTimeout(timeoutMs);
    let pending;
    for (let waits = 0; ; waits++) {
      const left = () => Math.max(1, deadline - realWorld.now());
      const order = await this.getOrder(orderId, { signal, timeoutMs: left() }).catch(passing2);
      if (!(order instanceof Error)) {
        if (isSettled(order)) return order;
        pending = order.status;
      }
      const asked = order instanceof OmsProblem ? order.retryAfterMs : 0;
      const waitMs = asked + backoffMs(polling, waits, realWorld.random());
      const isLast = waitMs >= left();
      const isCut = order instanceof OmsTimeoutError && pending !== void 0;
      if (isLast && order instanceof Error && !isCut) throw order;
      await realWorld.sleep(Math.min(left(), waitMs), signal);
      if (isLast) throw new OmsTimeoutError(`order ${orderId} is still ${pending} after ${timeoutMs} ms`);
    }
  }
  #persistent({ signal, timeoutMs = this.#timeoutMs }) {
    const settings = { retries: this.#retries, timeoutMs: checkedTimeout(timeoutMs), signal };
    return persistentFetch(this.#fetch, settings);
  }
};
function passing2(error) {
  if (error instanceof OmsConnectionError || error instanceof OmsTimeoutError) return error;
  if (error instanceof OmsProblem && (error.status === 429 || error.status >= 500)) return error;
  throw error;
}
function checkedTimeout(ms) {
  if (Number.isFinite(ms) && ms > 0 && ms < 2 ** 31) return ms;
  throw new RangeError(`timeoutMs must be a number of milliseconds above 0 and below 2^31, not ${ms}`);
}
function newIdempotencyKey() {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}
export {
  OmsClient,
  OmsConnectionError,
  OmsProblem,
  OmsTimeoutError
};
