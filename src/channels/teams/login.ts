import { type AppCredentials, ServiceClientCredentialsFactory } from 'botframework-connector';
import { CodedFault } from '../../faults.js';

/** Whatever goes wrong with a login is one fault: nothing has been sent then, and the operator has to look. */
function loginFault(cause: unknown): CodedFault {
  if (cause instanceof CodedFault) return cause;
  return new CodedFault('SL-LOGIN', `no token (${cause instanceof Error ? cause.name : 'unknown'})`, { cause });
}

/** The same credentials, whose faults are SL-LOGIN: what a post throws is then told apart by where it comes from. */
export class LoginFaults extends ServiceClientCredentialsFactory {
  readonly #factory: ServiceClientCredentialsFactory;

  constructor(factory: ServiceClientCredentialsFactory) {
    super();
    this.#factory = factory;
  }

  isValidAppId(appId: string): Promise<boolean> {
    return this.#factory.isValidAppId(appId);
  }

  isAuthenticationDisabled(): Promise<boolean> {
    return this.#factory.isAuthenticationDisabled();
  }

  async createCredentials(...wish: Parameters<ServiceClientCredentialsFactory['createCredentials']>) {
    try {
      const credentials = await this.#factory.createCredentials(...wish);
      return tellsFaults(credentials) ? wrapped(credentials) : credentials;
    } catch (cause) {
      throw loginFault(cause);
    }
  }
}

type Credentials = Awaited<ReturnType<ServiceClientCredentialsFactory['createCredentials']>>;
type WithToken = Credentials & Pick<AppCredentials, 'getToken'>;

const tellsFaults = (credentials: Credentials): credentials is WithToken =>
  typeof (credentials as { getToken?: unknown } | null)?.getToken === 'function';

function wrapped(credentials: WithToken): WithToken {
  const getToken = credentials.getToken.bind(credentials);
  credentials.getToken = (...wish) =>
    getToken(...wish).catch((cause: unknown) => {
      throw loginFault(cause);
    });
  return credentials;
}
