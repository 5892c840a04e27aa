// The bare floor: express and pg, no sign-in, no framework. Started by run.mjs.
import { readFileSync } from 'node:fs';
import { express, pg } from '../product.mjs';
import { writeFloorRows } from './floorRows.mjs';

const { connection, tables, port } = JSON.parse(
  readFileSync(process.env.BENCH_FLOOR, 'utf8'),
);
const pool = new pg.Pool({ ...connection, max: 10 });
let number = 1_000_000_000;

const app = express();
app.use(express.json());
app.post('/file', (_, response, next) => {
  number += 1;
  const own = number;
  writeFloorRows(pool, tables, own).then(
    () => response.status(201).json({ ref: `FLR-${own}` }),
    next,
  );
});
app.get('/ready', (_, response) => response.json({}));
app.listen(port, '127.0.0.1');
