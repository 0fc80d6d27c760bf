// A user in a process of their own, at the command of a test (helpers.mjs).

import TIM from '../index.mjs';

const [userID, dataPath] = process.argv.slice(2);
const tim = TIM.create({ SDKAppID: 1400000001, dataPath });
for (const name of Object.values(TIM.EVENT)) {
  tim.on(name, ({ data }) =>
    process.send({ event: { name, data: data instanceof Error ? { ...data, message: data.message } : data } })
  );
}
process.on('message', async ({ id, method, args }) => {
  try {
    process.send({ id, value: await tim[method](...args) });
  } catch (error) {
    process.send({ id, error: { ...error, message: error.message } });
  }
});
await tim.login({ userID, userSig: 'any text' });
