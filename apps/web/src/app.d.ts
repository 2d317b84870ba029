declare namespace App {
  interface Error {
    message: string;
    code?: string;
    requestId?: string;
  }

  interface Platform {
    /** Node's request; the server that serves API and pages adds how to ask the API. */
    req?: { askApi?: (request: Request) => Response | Promise<Response> };
  }
}
