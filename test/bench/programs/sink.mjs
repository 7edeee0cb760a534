// Takes whatever is posted and answers 200 once all of it is there.
import { createServer } from 'node:http';

const server = createServer((request, response) => {
  request.on('data', () => {}).on('end', () => response.setHeader('x-oss-request-id', 'bench').end());
});
server.listen(0, '127.0.0.1', () => console.log(server.address().port));
