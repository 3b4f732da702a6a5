# Both sides add an idea, with nearly the same title: two ideas, and nothing is asked.
driver git-setup --yes > said 2>&1 || cat said
rm said
cat > a.driver <<'END'
aim A "Every patient is safe by 2030"
primary driver X "Safety" -> A {
  change idea C1 "Checklists"
}
END
git add -A && git commit -q -m base
git switch -q -c theirs
cat > a.driver <<'END'
aim A "Every patient is safe by 2030"
primary driver X "Safety" -> A {
  change idea South "Safety huddle on the south ward"
  change idea C1 "Checklists"
}
END
git commit -q -a -m theirs
git switch -q main
cat > a.driver <<'END'
aim A "Every patient is safe by 2030"
primary driver X "Safety" -> A {
  change idea C1 "Checklists"
  change idea North "Safety huddle on the north ward"
}
END
git commit -q -a -m ours
git merge -q -m merged theirs
echo "ends with $?"
git status --short; cat a.driver
