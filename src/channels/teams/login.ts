import { type AppCredentials, ServiceClientCredentialsFactory } from 'botframework-connector';
import { CodedFault } from '../../faults.js';
import { entraWordOf } from '../entra.js';

/** Whatever goes wrong with a login is one fault, with Entra's own word: nothing has been sent then, and the operator has to look. */
function loginFault(cause: unknown): CodedFault {
  if (cause instanceof CodedFault) return cause;
  const { cause: errno, next } = entraWordOf(cause);
  return new CodedFault('SL-LOGIN', `no token (${errno})`, { cause, errno, next });
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
      return wrapped(await this.#factory.createCredentials(...wish));
    } catch (cause) {
      throw loginFault(cause);
    }
  }
}

type Credentials = Awaited<ReturnType<ServiceClientCredentialsFactory['createCredentials']>>;

/** The same function, whose faults are SL-LOGIN. */
const faulting =
  <Given extends unknown[], Result>(act: (...given: Given) => Promise<Result>) =>
  async (...given: Given): Promise<Result> => {
    try {
      return await act(...given);
    } catch (cause) {
      throw loginFault(cause);
    }
  };

function wrapped(credentials: Credentials): Credentials {
  const own = credentials as Credentials & Partial<Pick<AppCredentials, 'getToken'>>;
  own.signRequest = faulting(own.signRequest.bind(own));
  if (own.getToken) own.getToken = faulting(own.getToken.bind(own));
  return own;
}
