package org.servanda.resolution;
final class Counts { static Integer of(String s) { return null; } }
