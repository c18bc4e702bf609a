import words from "words:clok-";
document.title = words.over;
