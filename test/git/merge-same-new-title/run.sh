# Both sides add an idea called “Training”, below two drivers: two ideas.
driver git-setup --yes > said 2>&1 || cat said
rm said
cat > a.driver <<'END'
aim A "Every child reads by 2030"
primary driver X "Reading" -> A {
}
primary driver Y "Writing" -> A {
}
END
git add -A && git commit -q -m base
git switch -q -c theirs
cat > a.driver <<'END'
aim A "Every child reads by 2030"
primary driver X "Reading" -> A {
}
primary driver Y "Writing" -> A {
  change idea "Training" {
    owner "Ben"
  }
}
END
git commit -q -a -m theirs
git switch -q main
cat > a.driver <<'END'
aim A "Every child reads by 2030"
primary driver X "Reading" -> A {
  change idea "Training"
}
primary driver Y "Writing" -> A {
}
END
git commit -q -a -m ours
git merge -q -m merged theirs
echo "ends with $?"
git status --short; cat a.driver
