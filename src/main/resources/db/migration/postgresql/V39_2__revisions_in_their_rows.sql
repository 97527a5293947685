-- A revision is read with its content: it stays in its row where it fits, rather than in two pieces elsewhere.

alter table article_revision set (toast_tuple_target = 4096);
