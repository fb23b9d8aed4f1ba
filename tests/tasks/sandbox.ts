import '../sandbox/main.ts';
