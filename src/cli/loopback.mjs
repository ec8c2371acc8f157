// Loaded before the Playground, which would listen on every interface, in front of a bot that trusts every sender: who names no
// host gets this machine alone.
import { Server } from 'node:net';

const { listen } = Server.prototype;
const HOST = '127.0.0.1';

Server.prototype.listen = function (first, ...rest) {
  const isPort = typeof first === 'number' || (typeof first === 'string' && /^\d+$/.test(first));
  if (isPort && typeof rest[0] !== 'string')
    return listen.call(this, first, HOST, ...rest.filter(one => one !== undefined));
  if (typeof first === 'object' && first?.port !== undefined && !first.host)
    return listen.call(this, { ...first, host: HOST }, ...rest);
  return listen.call(this, first, ...rest);
};
