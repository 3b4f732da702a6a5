# One side moves an idea, the other takes it away: that is asked.
driver git-setup --yes > said 2>&1 || cat said
rm said
cat > a.driver <<'END'
aim A "Every child reads by 2030"
primary driver X "Reading" -> A {
  change idea L "Log"
}
primary driver Y "Writing" -> A {
  change idea D "Daily page"
}
primary driver Z "Speaking" -> A {
  change idea T "Talks"
}
END
git add -A && git commit -q -m base
git switch -q -c theirs
cat > a.driver <<'END'
aim A "Every child reads by 2030"
primary driver X "Reading" -> A {
}
primary driver Y "Writing" -> A {
  change idea D "Daily page"
}
primary driver Z "Speaking" -> A {
  change idea T "Talks"
}
END
git commit -q -a -m theirs
git switch -q main
cat > a.driver <<'END'
aim A "Every child reads by 2030"
primary driver X "Reading" -> A {
}
primary driver Y "Writing" -> A {
  change idea D "Daily page"
  change idea L "Log"
}
primary driver Z "Speaking" -> A {
  change idea T "Talks"
}
END
git commit -q -a -m ours
git merge -q -m merged theirs
echo "ends with $?"
git status --short; cat a.driver
