#!/bin/sh
# Creates the database users of Kehu: one that may use all of its databases, for the all-in-one server, and one per
# subgraph, `<prefix>_<subgraph>`, that may use its own database and no other. The MySQL image runs it once, when its
# volume is empty. For a server of your own: `… create-database-users.sh --print | mysql --host=… --user=… --password`.
# Reads KEHU_DB_PASSWORD, a KEHU_DB_PASSWORD_<SUBGRAPH> for each subgraph, and KEHU_DATABASE_PREFIX. Passwords are
# letters and digits only.
set -eu
prefix=${KEHU_DATABASE_PREFIX:-kehu}

# Name, password, databases. In a grant an underscore stands for any character unless it is escaped.
statements_for() {
  case $2 in '' | *[!0-9A-Za-z]*) echo "The password of $1 must be letters and digits." >&2 && exit 1 ;; esac
  databases=$(printf '%s' "$3" | sed 's/_/\\_/g')
  echo "CREATE USER IF NOT EXISTS '$1'@'%' IDENTIFIED BY '$2';"
  printf '%s\n' "GRANT ALL PRIVILEGES ON \`$databases\`.* TO '$1'@'%';"
}

statements() {
  statements_for "$prefix" "${KEHU_DB_PASSWORD:?}" "${prefix}_%"
  env | sed -n 's/^KEHU_DB_PASSWORD_\([A-Z]*\)=.*/\1/p' | sort | while read -r subgraph; do
    name=${prefix}_$(printf '%s' "$subgraph" | tr '[:upper:]' '[:lower:]')
    eval "statements_for \"$name\" \"\$KEHU_DB_PASSWORD_$subgraph\" \"$name\""
  done
}

sql=$(statements)
if [ "${1:-}" = --print ]; then
  printf '%s\n' "$sql"
else
  printf '%s\n' "$sql" | MYSQL_PWD=$MYSQL_ROOT_PASSWORD mysql --user=root
fi
